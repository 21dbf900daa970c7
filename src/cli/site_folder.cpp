#include "cli/site_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view unfinished = ".unfinished"; // holds the files until all of them are written

std::string cannot_write(const fs::path& path, std::string_view why)
{
    return "cannot write " + path.string() + ": " + std::string(why);
}

std::string why_not(const std::error_code& error) { return std::strerror(error.value()); }

bool make_folder(const fs::path& folder, std::string& fault)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && !fs::is_directory(folder, error))
        error = std::make_error_code(std::errc::not_a_directory);
    if (error)
        fault = cannot_write(folder, why_not(error));
    return !error;
}

bool write_file(const fs::path& path, const std::string& text, std::string& fault)
{
    if (!make_folder(path.parent_path(), fault))
        return false;
    errno = 0;
    std::FILE* file = std::fopen(path.c_str(), "wb");
    bool done = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    int why = errno;
    if (file != nullptr && std::fclose(file) != 0 && done) {
        why = errno;
        done = false;
    }
    if (!done)
        fault = cannot_write(path, std::strerror(why));
    return done;
}

// A folder in the place of a file, or a file in the place of a folder, would stop the move half way.
bool is_free(const fs::path& folder, const fs::path& path, std::string& fault)
{
    std::error_code error;
    if (fs::is_directory(folder / path, error)) {
        fault = cannot_write(folder / path, "there is a folder of that name");
        return false;
    }
    fs::path above = folder;
    for (const fs::path& part : path.parent_path()) {
        above /= part;
        if (fs::exists(above, error) && !fs::is_directory(above, error)) {
            fault = cannot_write(folder / path, above.string() + " is not a folder");
            return false;
        }
    }
    return true;
}

bool move_into_place(const fs::path& folder, std::span<const core::SiteFile> files, std::string& fault)
{
    for (const core::SiteFile& file : files)
        if (!is_free(folder, file.path, fault))
            return false;
    for (const core::SiteFile& file : files) {
        const fs::path target = folder / file.path;
        if (!make_folder(target.parent_path(), fault))
            return false;
        std::error_code error;
        fs::rename(folder / unfinished / file.path, target, error);
        if (error) {
            fault = cannot_write(target, why_not(error));
            return false;
        }
    }
    return true;
}

// The first folder on the way to `folder` that is not there yet: what has to go when nothing comes of it.
fs::path first_missing(const fs::path& folder)
{
    fs::path missing;
    std::error_code error;
    for (fs::path path = folder; !path.empty() && !fs::exists(path, error); path = path.parent_path())
        missing = path;
    return missing;
}

} // namespace

bool write_folder(std::string_view folder_name, std::span<const core::SiteFile> files, std::string& fault)
{
    const fs::path folder = fs::path(folder_name).lexically_normal();
    const fs::path made = first_missing(folder);
    std::error_code ignored;
    fs::remove_all(folder / unfinished, ignored); // of a run that was ended
    bool done = make_folder(folder, fault);
    for (std::size_t i = 0; done && i < files.size(); ++i)
        done = write_file(folder / unfinished / files[i].path, files[i].text, fault);
    done = done && move_into_place(folder, files, fault);
    fs::remove_all(folder / unfinished, ignored);
    if (!done && !made.empty())
        fs::remove_all(made, ignored);
    return done;
}

} // namespace cli
