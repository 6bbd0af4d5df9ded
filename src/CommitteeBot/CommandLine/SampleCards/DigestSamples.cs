using CommitteeBot.Cards;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Outbox;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>The cards before a meeting, and what officers see of them.</summary>
internal static class DigestSamples
{
    private static readonly MeetingRow Next = new()
    {
        Id = 7, CommitteeId = 2, Date = new(2027, 1, 14), Start = new(14, 0), Venue = "Town Hall",
    };

    private static readonly DigestFooter Why = DigestFooter.ForPerson(
        "the chair", SampleActions.Committee.Name, "5 working days before the meeting on Thu 14 Jan 2027");

    public static IEnumerable<SampleCard> Create()
    {
        var open = SampleActions.Open;
        var done = new[]
        {
            Line(SampleActions.View(10, "Ask the county for the new bin map", "Marcus Elphinley", null)),
            Line(SampleActions.View(11, "Thank the volunteers of the river clean-up", "Clerk", null)),
            Line(SampleActions.View(12, "Publish the list of empty homes", "Rosalind Tyersley", null)),
        };
        var later = Enumerable.Range(31, 8).Select(
            n => Line(SampleActions.View(n, $"Look again at the charges for garages in ward {n - 30}",
                "Imran Baigent (Clerk)", new(2027, 2, n - 20))));
        var digest = new ChairDigest(SampleActions.Committee, Next, SampleCard.Today, new(2026, 11, 3),
        [
            new DigestSection(SectionKind.Overdue, 2, [Line(open[0]), Line(open[1])]),
            new DigestSection(SectionKind.DueByMeeting, 3, [Line(open[3]), Line(open[5]), Line(open[6])]),
            new DigestSection(SectionKind.Done, 3, done),
            new DigestSection(SectionKind.NoUpdate, 0, []),
            new DigestSection(SectionKind.Later, 8, [.. later]),
        ], 1);
        var none = digest with { Sections = [.. digest.Sections.Select(s => new DigestSection(s.Kind, 0, []))] };
        yield return Of("digest", ChairCard.Create(digest, Why));
        yield return Of("digest after a press", ChairCard.Create(digest, notice: new DigestNotice(
            DigestReplyWords.Closed(3), ExecuteAction.Button(DigestWords.Undo, DigestVerbs.UndoClose, ("press", "p")))));
        yield return Of("digest, ask the owners?", ChairCard.Create(digest, notice: new DigestNotice(
            DigestWords.AskQuestion(3), Confirm: ExecuteAction.Button(DigestWords.AskThem(3), DigestVerbs.AskOwners))
        {
            Names = DigestReportWords.Names(["Imran Baigent", "Marcus Elphinley", "Rosalind Tyersley"], 0),
        }));
        yield return Of("draft wording", DraftWording.Create(
            SampleActions.Committee, 7, SampleCard.Today, 3, [Line(open[0]), Line(open[1]), Line(open[2])]));
        yield return Of("digest, nothing open", ChairCard.Create(none));
        yield return Of("meeting cancelled", ChairCard.Cancelled(SampleActions.Committee, Next));
        yield return Of("own actions", OwnerCard.Create(SampleActions.Committee, SampleCard.Today, null, 3,
            [Line(open[0]), Line(open[3]), Line(open[6])], Why, asked: "The chair would like an update on these."));
        yield return Of("own actions, none", OwnerCard.Create(SampleActions.Committee, SampleCard.Today, null, 0, [], null));
        yield return Of("digest in a chat", ChatCard.Create(
            SampleActions.Committee, Next, SampleCard.Today, 13, [Line(open[0]), Line(open[3]), Line(open[4]), Line(open[7])],
            new Dictionary<long, MentionedAccount>(), DigestFooter.ForChat(SampleActions.Committee.Name, "1 day before")));
        yield return Of("officer's digest", OfficerCard.Create(
            new OfficerDigest(SampleActions.Committee, Next, SampleCard.Today, HasChair: false, Few(open[7]), Few(SampleActions.Bare),
                Few(open[2]), Few(open[5])), Why));
        yield return Of("digest settings", DigestRulesCard.Create(
            SampleActions.Committee, DigestRules.Default, DigestPreference.All, DigestRulesWords.Saved));
        yield return Of("delivery report", DeliveryReportCard.Create(new DeliveryReport(
            SampleActions.Committee, new Dictionary<MessageState, int> { [MessageState.Sent] = 12, [MessageState.InDoubt] = 1 },
            [Report(1, "Beth Carrowmore", MessageState.InDoubt)],
            [Report(1, "Beth Carrowmore", MessageState.InDoubt), Report(2, "Imran Baigent", MessageState.Sent)], 1, 2)));
    }

    private static DeliveryReportLine Report(long id, string to, MessageState state) =>
        new(id, to, MessageKind.ChairDigest, "1 day before", state, new DateTime(2026, 11, 27, 8, 0, 0), 201, null);

    private static OfficerDigestList Few(ActionView one) => new(1, [Line(one)]);

    private static DigestLine Line(ActionView action) => new()
    {
        Id = action.Reference.Number, Reference = action.Reference, Text = action.Text, Owner = action.Owner,
        Due = action.Due, MeetingDate = action.MeetingDate, Item = action.Item, ItemTitle = action.ItemTitle,
    };

    private static SampleCard Of(string name, AdaptiveCard card) => new("Digests", name, card);
}
