using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>One owner's actions, with buttons to report on them.</summary>
internal static class OwnerCard
{
    /// <summary>The others are on a list.</summary>
    public const int MaxLines = 8;
    private const int MaxText = 300;

    /// <param name="open">The number of all the owner's open actions.</param>
    /// <param name="day">The due date that the card is about; null for all open actions.</param>
    /// <param name="said">A sentence about what has just happened.</param>
    public static AdaptiveCard Create(CommitteeRow committee, DateOnly today, DateOnly? day, int open,
        IReadOnlyList<DigestLine> lines, DigestFooter? why, string? asked = null, string? said = null)
    {
        var title = day is { } due
            ? DigestWords.DueOn(due, today)
            : DigestWords.YourActions;
        var body = new List<CardElement>();
        if (said is not null)
            body.Add(new TextBlock(said) { Weight = TextWeight.Bolder });
        body.AddRange([TextBlock.Title(CardText.Escape($"{title} – {committee.Name}"))]);
        if (asked is not null)
            body.Add(new TextBlock(asked));
        if (lines.Count == 0)
            body.Add(new TextBlock(DigestWords.NothingOfYours));
        foreach (var line in lines)
        {
            body.Add(new TextBlock($"**{line.Reference}** {CardText.Escape(CardText.Truncate(line.Text, MaxText))}") {
                Separator = true });
            body.Add(TextBlock.Subtle(
                string.Join(" · ",
                new[] { ActionLineWords.Due(line, today),
                ActionLineWords.Source(line) is { } source ? CardText.Escape(source) : null, line.SourceUrl is { } url
                ? $"[open the message]({Link(url)})" : null }.Where(w => w is not null))));
        }

        if (open > lines.Count)
            body.Add(TextBlock.Subtle(
                DigestWords.MoreOfYours(string.Create(CultureInfo.InvariantCulture, $"{open - lines.Count:N0} more"))));
        if (lines.Count > 1)
        {
            body.Add(new ChoiceSetInput(DigestWords.WhichAction,
                [.. lines.Select(
                l => new Choice($"{l.Reference} {CardText.Truncate(l.Text, 60)}", l.Reference.ToString()))])
            {
                Id = DigestVerbs.Which, Value = lines[0].Reference.ToString(),
            });
        }

        body.AddRange(DigestFooter.Elements(why));
        return new AdaptiveCard
        {
            Body = body,
            FallbackText = lines.Count == 0 ? DigestWords.NothingOfYoursIn(committee.Name)
                : $"{title} – {committee.Name}: "
                + string.Join(" ", lines.Select(l => $"{l.Reference}: {CardText.Truncate(l.Text, 100)}.")),
            Actions = [.. Buttons(committee.Id, day, lines)],
            NamedActions = [.. lines.Select(l => l.Reference.ToString())],
        };
    }

    private static IEnumerable<CardAction> Buttons(long committee, DateOnly? day, IReadOnlyList<DigestLine> lines)
    {
        if (lines.Count == 0)
            yield break;
        var about = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var only = lines[0].Reference.ToString();
        ExecuteAction Button(string title, string verb) =>
            ExecuteAction.Button(title, verb, ("committee", committee), ("day", about), ("action", only));

        yield return Button(DigestWords.MarkDone, DigestVerbs.OwnDone);
        yield return new ShowCardAction(new AdaptiveSubCard(
        [
            new DateInput(DigestWords.NewDate) { Id = DigestVerbs.NewDay, IsRequired = true,
                ErrorMessage = DigestWords.ChooseDate },
            new TextInput(DigestWords.Reason) { Id = DigestVerbs.Reason, MaxLength = 500,
                Placeholder = DigestWords.ReasonExample },
        ])
        {
            Actions = [Button(DigestWords.ChangeDate, DigestVerbs.OwnDue)],
        })
        {
            Title = DigestWords.NewDate,
        };
        yield return new ShowCardAction(new AdaptiveSubCard(
            [new TextInput(DigestWords.Update) { Id = DigestVerbs.Note, IsMultiline = true, IsRequired = true,
                MaxLength = 1000, ErrorMessage = DigestWords.UpdateMissing }])
        {
            Actions = [Button(DigestWords.Send, DigestVerbs.OwnNote)],
        })
        {
            Title = DigestWords.Comment,
        };
        yield return ExecuteAction.Button(DigestWords.StopReminders, DigestVerbs.Stop, ("committee", committee));
    }

    /// <summary>Brackets would end the link.</summary>
    private static string Link(string url) => url.Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
