using System.Text.Json;

namespace ActivityProtocol.Schema;

/// <summary>
/// A page of a dialog (in Teams' older word, a task module).
/// <para>Source:
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots</para>
/// </summary>
public sealed record TaskModuleResponse : ProtocolObject
{
    /// <summary><c>continue</c> with a <see cref="TaskInfo"/>, or <c>message</c> with a text.</summary>
    public string? Type { get; init; }

    /// <summary>The page or the text.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>A page that shows a card.</summary>
    public static TaskModuleResponse Card(string title, JsonElement card) => new()
    {
        Type = "continue",
        Value = JsonSerializer.SerializeToElement(
            new TaskInfo { Title = title, Width = "medium", Height = "medium", Card = Attachment.AdaptiveCard(card) },
                ProtocolJson.Default.TaskInfo),
    };

    /// <summary>A page that says a line.</summary>
    public static TaskModuleResponse Message(string text) =>
        new() { Type = "message", Value = JsonSerializer.SerializeToElement(text, ProtocolJson.Default.String) };
}

/// <summary>A page that shows a card.</summary>
public sealed record TaskInfo : ProtocolObject
{
    /// <summary>What stands above it.</summary>
    public string? Title { get; init; }

    /// <summary><c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public string? Width { get; init; }

    /// <summary><c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public string? Height { get; init; }

    /// <summary>The card.</summary>
    public Attachment? Card { get; init; }
}
