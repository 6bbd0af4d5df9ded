using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Rules;

/// <summary>What goes out unasked, when and to whom, with the lines that change it.</summary>
internal static class DigestRulesCard
{
    public static AdaptiveCard Create(CommitteeRow committee, DigestRules rules, DigestPreference own, string? said)
    {
        var name = CardText.Escape(committee.Name);
        var when = string.Join(" and ", rules.Moments.Select(m => $"{m.Words} at {UkDate.Time(m.At)}"));
        return new AdaptiveCard
        {
            Body =
            [
                .. said is null ? Array.Empty<CardElement>() : [new TextBlock(said) { Weight = TextWeight.Bolder }],
                TextBlock.Title($"{name}: what I send unasked"),
                new FactSet(
                [
                    new("Before a meeting", when),
                    new("To", To(rules)),
                    new("Owners", rules.Has(DigestAudience.Owners) ? "7 days before a due day and on it, and when the chair asks" : "only when the chair asks"),
                    new("Quiet", Quiet(rules.Quiet)),
                    new("You", own switch { DigestPreference.Off => "get nothing", DigestPreference.DayBefore => "get the last card before a meeting, and a reminder on the due day", _ => "get what concerns you" }),
                ]),
                new TextBlock("Times are on the clock of whoever gets the card. Nothing is sent when there is nothing to say."),
                TextBlock.Subtle("For yourself: **digest off**, **digest on**, **digest only day before**."),
                TextBlock.Subtle("An officer: **digest 3 working days before at 9:00**, **digest chat off**, **digest owners on**, **digest quiet hours 20:00 to 7:00**, **digest weekends on**, **digest reset**, **digest preview**, **digest send**, **digest report**."),
            ],
            FallbackText = $"{name}: cards go out {when}, to {To(rules)}. Quiet: {Quiet(rules.Quiet)}.",
        };
    }

    private static string To(DigestRules rules)
    {
        List<string> who = [];
        if (rules.Has(DigestAudience.Chair))
            who.Add("the chair");
        if (rules.Has(DigestAudience.Chat))
            who.Add("the committee's chats and channels");
        if (rules.Has(DigestAudience.Officers))
            who.Add("the officers");
        return who.Count == 0 ? "nobody" : string.Join(", ", who);
    }

    private static string Quiet(QuietHours quiet)
    {
        var hours = quiet.From == quiet.To ? null : ChangeDigestRules.Hours(quiet);
        return (hours, quiet.FreeDays) switch
        {
            ({ } between, true) => $"{between}, weekends and bank holidays",
            ({ } between, false) => between,
            (null, true) => "weekends and bank holidays",
            _ => "never",
        };
    }
}
