using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Rules;

/// <summary>
/// The cards and reminders of a committee: when they go out and to whom, with the commands that change it.
/// </summary>
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
                TextBlock.Title(DigestRulesWords.Title(name)),
                new FactSet(
                [
                    new(DigestRulesWords.BeforeMeeting, when),
                    new(DigestRulesWords.To, DigestRulesWords.Recipients(rules)),
                    new(DigestRulesWords.Owners,
                        rules.Has(DigestAudience.Owners) ? DigestRulesWords.OwnersReminded
                        : DigestRulesWords.OwnersAskedOnly),
                    new(DigestRulesWords.Quiet, DigestRulesWords.QuietTimes(rules.Quiet)),
                    new(DigestRulesWords.You, DigestRulesWords.Own(own)),
                ]),
                new TextBlock(DigestRulesWords.OwnClock),
                TextBlock.Subtle(DigestRulesWords.ForYourself),
                TextBlock.Subtle(DigestRulesWords.ForOfficers),
            ],
            FallbackText = DigestRulesWords.Summary(name, when, DigestRulesWords.Recipients(rules),
                DigestRulesWords.QuietTimes(rules.Quiet)),
        };
    }
}
