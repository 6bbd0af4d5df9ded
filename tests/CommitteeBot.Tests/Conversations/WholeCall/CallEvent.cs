using System.Text.Json.Nodes;

namespace CommitteeBot.Tests.Conversations.WholeCall;

internal static class CallEvent
{
    /// <summary>What Teams tells of a meeting that is over.</summary>
    public static JsonObject Value(DateTimeOffset end) =>
        new() { ["Id"] = "m1", ["Title"] = "A call", ["EndTime"] = end.UtcDateTime.ToString("O") };
}
