using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// What comes with a <c>composeExtension/query</c> invoke: somebody searches from the box in which they write.
/// <para>Source:
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search</para>
/// </summary>
public sealed record MessagingExtensionQuery : ProtocolObject
{
    /// <summary>
    /// The name of the parameter that comes alone before anything was typed, with the value <c>true</c>.
    /// </summary>
    public const string InitialRun = "initialRun";

    /// <summary>The command as the manifest names it.</summary>
    public string? CommandId { get; init; }

    /// <summary>What was typed, one for each field of the command.</summary>
    [JsonConverter(typeof(NonNullListConverter<MessagingExtensionParameter>))]
    public IReadOnlyList<MessagingExtensionParameter>? Parameters { get; init; }

    /// <summary>Which part of the hits is wanted; null for the first.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>Reads the value of an invoke; null where it has another shape.</summary>
    public static MessagingExtensionQuery? From(Activity activity) =>
        InvokeValue.Parse(activity, ProtocolJson.Default.MessagingExtensionQuery);
}

/// <summary>A field of a search.</summary>
public sealed record MessagingExtensionParameter : ProtocolObject
{
    /// <summary>As the manifest names it.</summary>
    public string? Name { get; init; }

    /// <summary>What was typed.</summary>
    public string? Value { get; init; }
}

/// <summary>A part of a search's hits.</summary>
public sealed record MessagingExtensionQueryOptions : ProtocolObject
{
    /// <summary>How many hits the client has already.</summary>
    public int? Skip { get; init; }

    /// <summary>How many more it wants: 25 in Teams.</summary>
    public int? Count { get; init; }
}
