#include "core/catalog/decode.h"

namespace core {

namespace {

Decoded decode_known(const Code& code)
{
    const std::string number = std::to_string(code.number);
    if (code.status == Registration::Unregistered) {
        const std::string user = code.vendor.empty() ? "some servers" : code.vendor;
        return {Meaning::Vendor, code.number, number + " is not registered; " + user + " uses it: " + code.meaning};
    }
    return {Meaning::Known, code.number, number + ' ' + code.name + ": " + code.meaning};
}

} // namespace

// RFC 9110 15: an unknown code counts as the x00 of its class, an invalid one (outside 100-599) as a 5xx.
Decoded decode(const Catalog& catalog, int number)
{
    if (const Code* code = catalog.find_code(number))
        return decode_known(*code);
    const std::string text = std::to_string(number);
    if (number >= 100 && number <= 599) {
        const int x00 = number / 100 * 100;
        const StatusClass* status_class = catalog.find_class(number / 100);
        const std::string name = status_class ? " (" + status_class->name + ")" : std::string();
        return {Meaning::UnknownOfClass, x00,
                text + " is in no registry. A client treats it like " + title_of(catalog, x00) +
                    ", the first code of its class" + name + "."};
    }
    if (number >= 600 && number <= 999)
        return {Meaning::OutsideRange, 500,
                text +
                    " is outside 100-599 and so no valid status code. A client treats it like a server error (5xx)."};
    return {Meaning::NotAStatus, 0, text + " cannot be a status code: these have three digits, from 100 to 599."};
}

} // namespace core
