using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>What one owner has promised, with the means to say how it stands.</summary>
internal static class OwnerCard
{
    /// <summary>More is a list, which a button opens.</summary>
    public const int MaxLines = 8;
    private const int MaxText = 300;

    /// <param name="open">How many there are in all.</param>
    /// <param name="day">The due day that the card is about; null for all of the owner's open actions.</param>
    /// <param name="said">What has just happened, in a sentence.</param>
    public static AdaptiveCard Create(CommitteeRow committee, DateOnly today, DateOnly? day, int open, IReadOnlyList<DigestLine> lines, DigestFooter? why, string? asked = null, string? said = null)
    {
        var title = day is { } due
            ? due == today ? "Due today" : due < today ? $"Was due on {UkDate.Long(due)}" : $"Due on {UkDate.Long(due)}"
            : "Your open actions";
        var body = new List<CardElement>();
        if (said is not null)
            body.Add(new TextBlock(said) { Weight = TextWeight.Bolder });
        body.AddRange([TextBlock.Title(CardText.Escape($"{title} – {committee.Name}"))]);
        if (asked is not null)
            body.Add(new TextBlock(asked));
        if (lines.Count == 0)
            body.Add(new TextBlock("Nothing of yours is open here any more. Thank you."));
        foreach (var line in lines)
        {
            body.Add(new TextBlock($"**{line.Reference}** {CardText.Escape(CardText.Truncate(line.Text, MaxText))}") { Separator = true });
            body.Add(TextBlock.Subtle(string.Join(" · ", new[] { ActionLineWords.Due(line, today), ActionLineWords.Source(line) is { } source ? CardText.Escape(source) : null, line.SourceUrl is { } url ? $"[open the message]({Link(url)})" : null }.Where(w => w is not null))));
        }

        if (open > lines.Count)
            body.Add(TextBlock.Subtle($"And {ActionLineWords.Count(open - lines.Count, "more")}: type **my actions**."));
        if (lines.Count > 1)
        {
            body.Add(new ChoiceSetInput("Which one do you mean?", [.. lines.Select(l => new Choice($"{l.Reference} {CardText.Truncate(l.Text, 60)}", l.Reference.ToString()))])
            {
                Id = DigestVerbs.Which, Value = lines[0].Reference.ToString(),
            });
        }

        body.AddRange(DigestFooter.Elements(why));
        return new AdaptiveCard
        {
            Body = body,
            FallbackText = lines.Count == 0 ? $"{committee.Name}: nothing of yours is open here." : $"{title} – {committee.Name}: " + string.Join(" ", lines.Select(l => $"{l.Reference}: {CardText.Truncate(l.Text, 100)}.")),
            Actions = [.. Buttons(committee.Id, day, lines)],
        };
    }

    private static IEnumerable<CardAction> Buttons(long committee, DateOnly? day, IReadOnlyList<DigestLine> lines)
    {
        if (lines.Count == 0)
            yield break;
        var about = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var only = lines[0].Reference.ToString();
        ExecuteAction Button(string title, string verb) => ExecuteAction.Button(title, verb, ("committee", committee), ("day", about), ("action", only));

        yield return Button("Done", DigestVerbs.OwnDone);
        yield return new ShowCardAction(new AdaptiveSubCard(
        [
            new DateInput("New date") { Id = DigestVerbs.NewDay, IsRequired = true, ErrorMessage = "Choose a day." },
            new TextInput("Why") { Id = DigestVerbs.Reason, MaxLength = 500, Placeholder = "The supplier is late" },
        ])
        {
            Actions = [Button("Move it", DigestVerbs.OwnDue)],
        })
        {
            Title = "New date",
        };
        yield return new ShowCardAction(new AdaptiveSubCard(
            [new TextInput("How does it stand?") { Id = DigestVerbs.Note, IsMultiline = true, IsRequired = true, MaxLength = 1000, ErrorMessage = "Write a word or two." }])
        {
            Actions = [Button("Send", DigestVerbs.OwnNote)],
        })
        {
            Title = "Comment",
        };
        yield return ExecuteAction.Button("No more of these", DigestVerbs.Stop, ("committee", committee));
    }

    /// <summary>Brackets would end the link.</summary>
    private static string Link(string url) => url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
