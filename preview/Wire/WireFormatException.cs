namespace MlPlatform.Preview.Wire;

/// <summary>Properties that can't be read: bytes that are no Struct, or a kind of value that this engine doesn't know.</summary>
sealed class WireFormatException(string message) : Exception(message);
