"""The manufacturer's service: it decides every command once, and tells each device what became true."""
