"""The desktop app: what people see and press. Nothing here knows SQL or HTTP."""
