namespace MlPlatform.Preview.Commands;

/// <summary>Why a command can't do what it was asked, and what to change.</summary>
sealed class CommandException(string message) : Exception(message);
