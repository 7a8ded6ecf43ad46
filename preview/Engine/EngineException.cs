namespace MlPlatform.Preview.Engine;

/// <summary>Why the engine refuses a request, in words for the program's author.</summary>
sealed class EngineException(string message) : Exception(message);
