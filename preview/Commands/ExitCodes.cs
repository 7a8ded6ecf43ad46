namespace MlPlatform.Preview.Commands;

/// <summary>What a command's exit code says.</summary>
static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
}
