#include "core/check/check_examples.h"

namespace core {

namespace {

constexpr CheckExample examples[] = {
    {"An error under 200", "HTTP/1.1 200 OK\n"
                           "Content-Type: application/json\n"
                           "\n"
                           "{\n"
                           "  \"success\": false,\n"
                           "  \"error\": {\n"
                           "    \"code\": \"ORDER_NOT_FOUND\",\n"
                           "    \"message\": \"There is no order 42\"\n"
                           "  }\n"
                           "}\n"},
    {"A login refused", "GET /v1/me HTTP/1.1\n"
                        "Host: api.example.com\n"
                        "\n"
                        "HTTP/1.1 401 Unauthorized\n"
                        "Content-Type: application/problem+json\n"
                        "\n"
                        "{\n"
                        "  \"title\": \"The token has expired\",\n"
                        "  \"status\": 403\n"
                        "}\n"},
    {"A crash that tells too much", "HTTP/1.1 500 Internal Server Error\n"
                                    "Content-Type: text/plain\n"
                                    "\n"
                                    "Traceback (most recent call last):\n"
                                    "  File \"/srv/app/orders/views.py\", line 88, in create\n"
                                    "    order.save()\n"
                                    "psycopg2.errors.UniqueViolation: duplicate key value violates\n"
                                    "unique constraint \"orders_pkey\"\n"},
    {"A method refused", "DELETE /v1/reports/7 HTTP/1.1\n"
                         "Host: api.example.com\n"
                         "\n"
                         "HTTP/1.1 405 Method Not Allowed\n"
                         "Allow: GET, DELETE\n"
                         "Content-Length: 0\n"},
    {"One without a fault", "POST /v1/orders HTTP/1.1\n"
                            "Host: api.example.com\n"
                            "Content-Type: application/json\n"
                            "Content-Length: 13\n"
                            "\n"
                            "{\"items\":[7]}\n"
                            "---\n"
                            "HTTP/1.1 201 Created\n"
                            "Location: /v1/orders/42\n"
                            "Content-Type: application/json\n"
                            "\n"
                            "{\"id\": 42, \"items\": [7]}\n"},
};

} // namespace

std::span<const CheckExample> check_examples() { return examples; }

} // namespace core
