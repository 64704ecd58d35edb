//! The container of share files under any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| share::fuzz::open(bytes));
