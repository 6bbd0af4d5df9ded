using CommitteeBot.Cards;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>The cards on which an officer checks what was read of minutes.</summary>
internal static class ImportSamples
{
    private static readonly ReviewedAction[] Proposed =
    [
        new(new("HEC", 38), "Report on the second month of the winter patrols", "The Clerk", null, null, "1", 12),
        new(new("HEC", 39), "Write to the county about the grant", "Chair", new(2027, 1, 31), null, "2", 20),
        new(new("HEC", 40), "Draft a survey of residents, of local shops, of the three parish councils and of the tenants' "
            + "association, and bring it to the next meeting", "M Elphinley and R Tyersley", null, null, "2", 25),
        new(new("HEC", 41), "Check the fire doors", "Somebody", null, null, "2", 31),
    ];

    private static readonly WaitingMeeting Waiting = new(
        7, 2, SampleActions.Committee.Name, new(2026, 6, 25), "june.docx", 4, IsOlder: true);

    private static readonly ArchiveReview Archive = new(24, 2,
    [
        new ReviewMatter(MatterKind.SameBody, "k1", "Housing Committee and Housing and Environment Committee",
            "12 meetings and 4 meetings") { Committees = (1, 2) },
        new ReviewMatter(MatterKind.NoDate, "k2", "notes.txt", "no date") { MeetingId = 4 },
        new ReviewMatter(MatterKind.NoDate, "k3", "more.txt", "no date") { MeetingId = 5 },
        new ReviewMatter(MatterKind.Doubt, "k4", "june.docx", "2 remarks") { MeetingId = 7 },
    ], [Waiting, Waiting with { MeetingId = 8, Date = new(2026, 11, 3), FileName = "november.docx", Count = 3, IsOlder = false }])
    {
        Today = SampleCard.Today,
    };

    private static readonly DateTimeOffset At = new(2026, 11, 28, 10, 0, 0, TimeSpan.Zero);

    private static readonly DraftCheck Draft = new(
        SampleActions.Committee.Name, new(2026, 11, 19), "draft.docx",
        [
            new PrivatePoint(31, DraftWords.PrivateItem("7", "Contract for the lifts"), "paragraph 3"),
            new PrivatePoint(12, DraftWords.Telephone, "01632 960 123"),
        ],
        new DraftActions.Compared(
            [new OmittedAction(new("HEC", 36), "Thank the volunteers of the repair cafe", "Rosalind Tyersley", null, 22)],
            [new ActionDifference(new("HEC", 37), "Order the new bins", 18, DraftField.Due, "2026-12-18", "2026-12-11")],
            [new UnreportedAction(new("HEC", 12), "Report on damp in the flats", "The Clerk", new(2026, 11, 1), IsDone: false)],
            NotYetDue: 2));

    public static IEnumerable<SampleCard> Create()
    {
        var review = new ImportReview
        {
            MeetingId = 7, CommitteeId = 2, Committee = SampleActions.Committee.Name, Date = new(2027, 1, 14),
                IsToCome = true, Today = SampleCard.Today,
            FileName = "january.txt", People = 4, Items = 3, Decisions = 1, Passages = 12, NextMeeting = new(2027, 3, 11),
            Warnings = [], Proposed = Proposed, Accepted = 0,
            Committees = [(2, SampleActions.Committee.Name), (1, SampleActions.Other.Name)],
            Decidable = [new ReviewedItem("3", "Contract for the lifts", true)], LeadsToOthers = true,
        };
        yield return Of("review", ReviewCard.Create(review, ImportWords.Saved(isNewVersion: false, 0)));
        yield return Of("review, reject the rest?", ReviewCard.Create(review, question: new ReviewQuestion(false,
            [new("HEC", 40), new("HEC", 41)])));
        yield return Of("review, some accepted", ReviewCard.Create(
            review with { Proposed = Proposed[2..] }, ImportWords.AcceptedTicked(2), press: "p"));
        yield return Of("review, whose action?", ReviewCard.Create(
            review with { Proposed = [] }, ImportWords.AcceptedTicked(4), press: "p",
            doubts: [new OwnerDoubt(new("HEC", 41), 7, "Smith", ["Jo Smith", "Jan Smith"])]));
        yield return Of("draft to check", DraftCard.Create(new DraftOutcome.DraftChecked(Draft, At, MeetingId: null)));
        yield return Of("draft to check, nothing found", DraftCard.Create(new DraftOutcome.DraftChecked(
            Draft with { Private = [], Actions = new DraftActions.Compared([], [], [], 0) }, At, MeetingId: 7)));
        yield return Of("review, committee or date", ReviewCard.Create(new ReviewOutcome.FormShown(review, IsRestriction: false)));
        yield return Of("review, private or open", ReviewCard.Create(new ReviewOutcome.FormShown(review, IsRestriction: true)));
        yield return Of("review, scan with doubts", ReviewCard.Create(review with
        {
            IsToCome = false, Date = null, OcrConfidence = 0.82, Closure = ImportWords.ClosedInDoubt("“exempt”"),
            Warnings = [new DocumentWarning(4, "The date couldn't be read."), new DocumentWarning(19, "A name is cut off.")],
            Proposed = Proposed[..2],
        }));
        yield return Of("review, all checked", ReviewCard.Create(review with { IsToCome = false, Proposed = [], Accepted = 4 },
            "4 actions are accepted and now open."));
        yield return Of("review refused", ReviewCard.Create(new ReviewOutcome.Declined(ImportWords.SendersOnly)));
        yield return Of("all imports", Shown(ReviewPlace.Overview));
        yield return Of("all imports, after a press", Shown(ReviewPlace.Overview, new ReviewNotice("✓ 4 actions accepted.", "p")));
        yield return Of("documents without a date", Shown(new ReviewPlace(MatterKind.NoDate)));
        yield return Of("committees that look alike", Shown(new ReviewPlace(MatterKind.SameBody)));
        yield return Of("proposals of a meeting", Shown(new ReviewPlace(MeetingId: 7)));
        yield return Of("accept all?", ArchiveCard.Create(new ArchiveOutcome.ArchiveAsked(Archive.Waiting, true, 2, 41)));
        yield return Of("no imports left", ArchiveCard.Create(new ArchiveOutcome.ArchiveShown(
            new ArchiveReview(24, 2, [], []), ReviewPlace.Overview, [], null)));
    }

    private static AdaptiveCard Shown(ReviewPlace place, ReviewNotice? notice = null) =>
        ArchiveCard.Create(new ArchiveOutcome.ArchiveShown(Archive, place, Proposed, notice));

    private static SampleCard Of(string name, AdaptiveCard card) => new("Import", name, card);
}
