# FetchContent's declarations, from tools/pins.txt. build.sh hands over verified archives of the same versions with
# FETCHCONTENT_SOURCE_DIR_<NAME>.
include(FetchContent)
set(pins ${CMAKE_CURRENT_LIST_DIR}/pins.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pins})
file(STRINGS ${pins} lines REGEX "^[^#]")
foreach(line IN LISTS lines)
  separate_arguments(pin UNIX_COMMAND "${line}")
  list(GET pin 0 name)
  list(GET pin 4 repository)
  list(GET pin 5 commit)
  set(subfolder "")
  if(name MATCHES "^(yyjson|imgui)$")
    # One that does not exist: take the sources, build them with our own flags.
    set(subfolder SOURCE_SUBDIR none)
  endif()
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit} ${subfolder})
endforeach()
