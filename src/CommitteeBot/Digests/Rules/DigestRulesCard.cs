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
                .. said is null ? Array.Empty<CardElement>() : [CardNotice.Done(said)],
                TextBlock.Title(DigestRulesWords.Title),
                TextBlock.Meta(name),
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
                TextBlock.Meta(DigestRulesWords.OwnClock),
                .. CardSection.Create(
                    "commands", DigestRulesWords.HowToChange, isOpen: false,
                    [
                        .. DigestRulesWords.ForYourself.Concat(DigestRulesWords.ForOfficers)
                            .Select(l => new TextBlock(l) { Size = TextSize.Small, Spacing = Spacing.Small }),
                    ]),
            ],
            FallbackText = DigestRulesWords.Summary(name, when, DigestRulesWords.Recipients(rules),
                DigestRulesWords.QuietTimes(rules.Quiet)),
        };
    }
}
