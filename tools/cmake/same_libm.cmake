# The maths functions of musl, which is what Emscripten's C library is: linked before the system's own, they
# make the native core give the same bits as the wasm. Without them results differ in their last digits.
find_library(MUSL_LIBC NAMES libc.a
  PATHS /usr/lib/${CMAKE_SYSTEM_PROCESSOR}-linux-musl NO_DEFAULT_PATH)

add_library(gammadrag_libm INTERFACE)
if(MUSL_LIBC)
  set(functions asinh cbrt cos exp exp2 expm1 log log1p log2 pow sin sincos sinh tanh)
  set(parts exp_data log_data log2_data pow_data __expo2 __cos __sin __rem_pio2 __rem_pio2_large
    __math_oflow __math_uflow __math_xflow __math_divzero __math_invalid scalbn floor)
  set(objects ${functions} ${parts})
  list(TRANSFORM objects APPEND .lo)
  set(folder ${CMAKE_BINARY_DIR}/musl)
  set(archive ${folder}/libgammadrag_libm.a)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${archive}
    COMMAND ${CMAKE_AR} x ${MUSL_LIBC} ${objects}
    COMMAND ${CMAKE_AR} rcs ${archive} ${objects}
    DEPENDS ${MUSL_LIBC} WORKING_DIRECTORY ${folder} VERBATIM)
  add_custom_target(gammadrag_libm_archive DEPENDS ${archive})
  add_dependencies(gammadrag_libm gammadrag_libm_archive)
  target_link_libraries(gammadrag_libm INTERFACE ${archive})
else()
  message(WARNING "musl was not found (Debian: musl-dev), so the native core's last digits will differ from the wasm's.")
endif()
