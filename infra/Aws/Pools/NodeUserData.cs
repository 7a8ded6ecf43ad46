using System.Text;
using MlPlatform.Core.Pools;

namespace MlPlatform.Infra.Aws.Pools;

/// <summary>What a node is told when it starts, as a launch template takes it.</summary>
static class NodeUserData
{
    /// <summary>The text, base64; null where there is nothing to tell.</summary>
    public static string? Of(NodePool pool) => EksUserData.Of(pool) is { } text ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : null;
}
