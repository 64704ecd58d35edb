//! Files of other programs under any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| intake::fuzz::read(bytes));
