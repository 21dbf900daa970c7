// What databases leave in a text: statements, and the words of their errors.
#include "core/check/leak_marks.h"

#include "core/check/mark_search.h"

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view marks[] = {
    "error in your SQL syntax",
    "SQLSTATE[",
    "SQLSTATE=",
    "syntax error at or near",
    "violates unique constraint",
    "violates foreign key constraint",
    "violates not-null constraint",
    "violates check constraint",
    "Unknown column '",
    "Unknown database",
    "no such table",
    "no such column",
    "UNIQUE constraint failed",
    "FOREIGN KEY constraint failed",
    "NOT NULL constraint failed",
    "Incorrect syntax near",
    "Unclosed quotation mark",
    "ER_DUP_ENTRY",
    "ER_NO_SUCH_TABLE",
    "ER_PARSE_ERROR",
    "Duplicate entry '",
    "SqlException",
    "SQLException",
    "SQLSyntaxErrorException",
    "PSQLException",
    "PG::",
    "psycopg2",
    "asyncpg.",
    "sqlalchemy",
    "SQLITE_",
    "sqlite3.",
    "pymysql",
    "mysqli_",
    "mysql_fetch",
    "Cannot insert duplicate key",
    "E11000 duplicate key",
    "MongoServerError",
    "Deadlock found when trying",
    "deadlock detected",
    "cannot be cast automatically",
    "Lock wait timeout exceeded",
    "pq: ",
    "could not execute statement",
    "SequelizeDatabaseError",
    "SequelizeUniqueConstraintError",
    "PrismaClient",
    "QueryFailedError",
    "could not translate host name",
    "password authentication failed for user",
};

// "SELECT ... FROM ...": the words of a statement in capitals, one soon after the other.
std::optional<LeakMark> find_statement(std::string_view text)
{
    struct Statement
    {
        std::string_view start;
        std::string_view next;
    };
    constexpr Statement statements[] = {{"SELECT ", " FROM "}, {"INSERT INTO ", "VALUES"},  {"INSERT INTO ", " ("},
                                        {"UPDATE ", " SET "},  {"DELETE FROM ", " WHERE "}, {"ALTER TABLE ", " "}};
    constexpr std::size_t reach = 400;
    for (const Statement& statement : statements) {
        const std::size_t start = text.find(statement.start);
        if (start != npos && text.substr(start + statement.start.size(), reach).find(statement.next) != npos)
            return line_from(text, start);
    }
    return std::nullopt;
}

} // namespace

std::optional<LeakMark> find_sql(std::string_view text)
{
    if (const std::optional<LeakMark> found = find_any(text, marks))
        return found;
    // "ORA-00942", and PostgreSQL's 'relation "users" does not exist'
    for (std::size_t at = text.find("ORA-"); at != npos; at = text.find("ORA-", at + 1))
        if (is_ascii_digit(char_at(text, at + 4)) && is_ascii_digit(char_at(text, at + 8)))
            return line_from(text, at);
    for (const std::string_view thing : {"relation \"", "column \"", "table '"})
        if (const std::size_t at = text.find(thing);
            at != npos &&
            text.substr(at, 120).find(thing.back() == '"' ? "\" does not exist" : "' doesn't exist") != npos)
            return line_from(text, at);
    return find_statement(text);
}

} // namespace core
