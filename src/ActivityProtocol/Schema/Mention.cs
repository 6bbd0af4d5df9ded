using System.Net;
using System.Text.RegularExpressions;

namespace ActivityProtocol.Schema;

/// <summary>Somebody named in a message with @. In groups Teams sends the bot only messages that mention it.</summary>
public sealed partial record Mention : ProtocolObject
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "mention";

    /// <summary>Always <c>mention</c>.</summary>
    public string Type { get; init; } = EntityType;

    /// <summary>Who is meant.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>
    /// The piece of the message's text that stands for the mention, such as <c>&lt;at&gt;Alex&lt;/at&gt;</c>.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>
    /// A mention to write into a message: <see cref="Text"/> must appear in the message's text as it is, and the entity
    /// go with it.
    /// </summary>
    public static Mention Create(ChannelAccount account) =>
        new() { Mentioned = account, Text = $"<at>{WebUtility.HtmlEncode(account.Name ?? account.Id)}</at>" };

    /// <summary>This mention as an entity of a message.</summary>
    public Entity ToEntity() => Entity.From(this, ProtocolJson.Default.Mention);

    /// <summary>All mentions of the message that say who is meant.</summary>
    public static IReadOnlyList<Mention> All(Activity activity) =>
    [
        .. (activity.Entities ?? [])
            .Where(entity => entity.Type == EntityType)
            .Select(entity => entity.As(ProtocolJson.Default.Mention))
            .OfType<Mention>()
            .Where(mention => mention.Mentioned?.Id is not null),
    ];

    /// <summary>The people whom the message mentions, each once, without the bot that it was sent to.</summary>
    public static IReadOnlyList<ChannelAccount> People(Activity activity) =>
    [
        .. All(activity).Select(mention => mention.Mentioned!).Where(account => account.Id != activity.Recipient?.Id)
            .DistinctBy(account => account.Id),
    ];

    /// <summary>
    /// The message's text as its writer meant it: the mention of the bot that it was sent to is taken out, another
    /// person's reads as <c>@Name</c>.
    /// Empty, never null.
    /// </summary>
    public static string TextWithoutBot(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in All(activity).Where(mention => mention.Mentioned!.Id == activity.Recipient?.Id))
        {
            if (!string.IsNullOrEmpty(mention.Text)) text = text.Replace(mention.Text, " ",
                StringComparison.OrdinalIgnoreCase);
            // Some clients write <at id="0">Name</at> into the text but a bare <at> into the entity.
            if (mention.Mentioned!.Name is { Length: > 0 } name)
                text = AtTag().Replace(text, tag => WebUtility.HtmlDecode(tag.Groups[1].Value)
                    .Equals(name, StringComparison.OrdinalIgnoreCase) ? " " : tag.Value);
        }

        foreach (var mention in All(activity).Where(mention => mention.Mentioned!.Id != activity.Recipient?.Id))
        {
            if (mention is { Text: { } tag, Mentioned.Name: { Length: > 0 } name } && AtTag().IsMatch(tag))
                text = text.Replace(tag, $"@{name}", StringComparison.OrdinalIgnoreCase);
        }

        text = AtTag().Replace(text, tag => $"@{WebUtility.HtmlDecode(tag.Groups[1].Value)}");
        return Spaces().Replace(text.Replace("&nbsp;", " ", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex("<at(?: [^<>]{0,200})?>([^<>]{0,500})</at>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    // Line breaks carry meaning (a list of actions, a pasted paragraph); runs of blanks do not.
    [GeneratedRegex("[ \t\u00a0]+")]
    private static partial Regex Spaces();
}
