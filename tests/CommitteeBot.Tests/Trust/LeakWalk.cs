using System.Reflection;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Chat;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Meetings;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Clerk;
using CommitteeBot.Understanding.Digests;
using CommitteeBot.Understanding.Review;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Trust;

/// <summary>
/// Every command, button and question, by every role, in every kind of chat, with restricted material present: all
/// bytes that leave the bot are searched for words that not everybody who gets them may see. A new command or verb
/// without a row here fails the test.
/// </summary>
public abstract class LeakWalk(TwoTenants world) : ConversationTest(world)
{
    /// <summary>Lines for each intent; every subclass of <see cref="Intent"/> needs one.</summary>
    private protected static readonly Dictionary<string, string[]> Lines = new()
    {
        [nameof(HelpIntent)] = ["help"],
        [nameof(GreetingIntent)] = ["hello"],
        [nameof(ThanksIntent)] = ["thanks"],
        [nameof(LogActionsIntent)] =
        [
            "action Mina Member to write to the harbour master about the sale of the slipway",
            "action",
        ],
        [nameof(ListActionsIntent)] =
        [
            "actions",
            "my actions",
            "all actions",
            "actions overdue",
            "actions without owner",
            "proposed actions",
            "actions for Mina Member",
            "actions about slipway",
            "actions from 8 October",
            "actions for item 7",
            "closed actions",
        ],
        [nameof(StartActionIntent)] = ["start QC-3 as said", "start QC-1"],
        [nameof(SeveralActionsIntent)] = ["close QC-3. Start QC-5.", "done QC-1 and reopen QC-7"],
        [nameof(ChangeAndLogIntent)] = [],
        [nameof(CompleteActionIntent)] = ["done QC-3", "done QC-5 sent", "done QC-1, QC-7"],
        [nameof(CloseActionIntent)] = ["close QC-3", "close QC-6"],
        [nameof(ReopenActionIntent)] = ["reopen QC-3", "reopen QC-5"],
        [nameof(AcceptActionIntent)] = ["accept QC-4", "accept QC-6"],
        [nameof(WithdrawActionIntent)] = ["withdraw QC-8 because not needed"],
        [nameof(SupersedeActionIntent)] = ["QC-2 superseded by QC-7", "supersede QC-7 by QC-1"],
        [nameof(AssignActionIntent)] = ["assign QC-3 to Carla Chair", "assign QC-5 to nobody"],
        [nameof(SetDueIntent)] = ["due QC-3 next Friday", "due QC-7 none"],
        [nameof(CommentOnActionIntent)] = ["comment QC-3 asked again", "note QC-7 asked again"],
        [nameof(SetTextIntent)] = ["text QC-1 write to the pilots"],
        [nameof(SetItemIntent)] = ["item QC-1 7", "QC-1 is item 4"],
        [nameof(ShowActionIntent)] = ["QC-3", "show QC-5", "QC-7", "MB-1", "LP-1", "QC-999"],
        [nameof(ShowHistoryIntent)] = ["history QC-3", "history QC-5", "history QC-7", "history MB-1"],
        [nameof(UndoIntent)] = ["undo", "undo QC-3"],
        [nameof(SetCurrentItemIntent)] = ["item 7", "item 8", "item 9", "item 4"],
        [nameof(ShowLoggedIntent)] = ["logged so far"],
        // No line is read as this one: it is what a line turns out to mean that may mean several actions of the chat.
        [nameof(AskBackIntent)] = [],
        [nameof(StartMeetingIntent)] = ["start meeting"],
        [nameof(EndMeetingIntent)] = ["end meeting"],
        [nameof(MattersArisingIntent)] = ["matters arising", "matters arising from 8 October"],
        [nameof(ShowDigestIntent)] = ["digest"],
        [nameof(ListMeetingsIntent)] = ["meetings"],
        [nameof(NextMeetingIntent)] = ["next meeting"],
        [nameof(UseCommitteeIntent)] = ["use MB", "use LP", "use nothing like it"],
        [nameof(ShowCommitteesIntent)] = ["committees"],
        [nameof(ClerkQuestionsIntent)] = ["questions"],
        [nameof(ClerkAnswersIntent)] = ["clerk's answers", "withdraw the answer about the crane"],
        [nameof(ClerkReplyIntent)] = ["reply: It was said.", "reply to Ann: It was said."],
        [nameof(ExportActionsIntent)] = ["export actions as csv", "export actions as word"],
        [nameof(ExportMattersArisingIntent)] = ["matters arising as word", "export matters arising"],
        [nameof(PlanMeetingsIntent)] = ["next meeting 3 December 2026 2:30pm Town Hall"],
        [nameof(MoveMeetingIntent)] = ["move the meeting to 10 December"],
        [nameof(CancelMeetingIntent)] = ["cancel the meeting"],
        [nameof(MeetingHistoryIntent)] = ["meeting history"],
        [nameof(CalendarConflictsIntent)] = ["calendar conflicts"],
        [nameof(CalendarFeedIntent)] = ["calendar feed"],
        [nameof(ShowAgendaIntent)] = ["agenda", "agenda as text", "agenda of the last meeting"],
        [nameof(BriefIntent)] = ["brief", "brief as word", "brief for Mina Member", "brief for the harbour master"],
        [nameof(DraftWordingIntent)] = ["digest wording"],
        [nameof(EditAgendaIntent)] = ["agenda add Budget monitoring"],
        [nameof(StandingItemsIntent)] = ["standing items"],
        [nameof(ShowAttendanceIntent)] = ["attendance", "expected attendance"],
        [nameof(GiveApologiesIntent)] = ["apologies"],
        [nameof(WithdrawApologiesIntent)] = ["apologies withdrawn"],
        [nameof(DigestSettingsIntent)] = ["digest settings"],
        [nameof(DigestPreviewIntent)] = ["digest preview"],
        [nameof(SendDigestIntent)] = ["digest send"],
        [nameof(ResendDigestIntent)] = ["digest send again"],
        [nameof(DigestReportIntent)] = ["digest report"],
        [nameof(ToDoIntent)] = ["put my actions in To Do", "stop To Do"],
        [nameof(SetDigestWishIntent)] = ["digest only the day before"],
        [nameof(SetDigestMomentsIntent)] = ["digest 3 working days before at 9:00"],
        [nameof(SetDigestTimeIntent)] = ["digest at 9:15"],
        [nameof(SetDigestAudienceIntent)] = ["digest for the owners on"],
        [nameof(SetQuietHoursIntent)] = ["digest quiet hours 20:00 to 8:00"],
        [nameof(SetDigestWeekendsIntent)] = ["digest weekends on"],
        [nameof(ResetDigestIntent)] = ["digest reset"],
        [nameof(ShowRosterIntent)] = ["roster"],
        [nameof(SetRoleIntent)] = ["add Nora Newman as guest"],
        [nameof(RemoveFromRosterIntent)] = ["remove Nora Newman"],
        [nameof(LinkPersonIntent)] = ["roster link @Nora Newman to Mina Member"],
        [nameof(MergePeopleIntent)] = ["merge Zoe Nobody into Mina Member"],
        [nameof(UnmergePeopleIntent)] = ["unmerge Zoe Nobody"],
        [nameof(RestrictItemIntent)] =
        [
            "restrict item 10 of 8 October under paragraph 3 because of the prices",
            "limit item 10 of 8 October to officers",
        ],
        [nameof(ExcludeFromItemIntent)] = ["item 10 of 8 October not for Mina Member"],
        [nameof(ReviewRestrictionIntent)] = ["review the restriction on item 10 of 8 October on 1 March 2027"],
        [nameof(LiftRestrictionIntent)] = ["lift restriction on item 10 of 8 October"],
        [nameof(ShowRestrictionsIntent)] = ["restrictions"],
        [nameof(ShowAuditIntent)] = ["audit"],
        [nameof(ReviewImportsIntent)] = ["review the import"],
        [nameof(CheckDraftIntent)] = ["check draft", "check the draft of 8 October"],
        [nameof(ReviewMinutesIntent)] = ["review the minutes of 8 October"],
        [nameof(AcceptProposalsIntent)] = ["accept all of 1 July 2019", "accept all"],
        [nameof(RejectProposalsIntent)] = ["none of this meeting", "reject all of 1 July 2019"],
        [nameof(ProposeAgainIntent)] = ["propose the actions of 8 October again"],
        [nameof(RejectActionsIntent)] = ["reject QC-8", "QC-7 is not an action"],
        [nameof(DateMinutesIntent)] = ["the minutes without a date are from 16 January 2017"],
        [nameof(RenameCommitteeIntent)] =
            ["rename the Moorings Board to Quay Moorings Board", "rename the Quay Committee to Quayside Committee"],
        [nameof(MergeCommitteesIntent)] =
            ["merge the Quay Committee into the Moorings Board", "QC and Lighthouse Panel are the same committee"],
    };

    private protected static readonly string[] Questions =
    [
        "What was said about the sale of the slipway?", "What was the price of the slipway?",
        "What was said about the settlement?", "What was decided about the tender?", "What was decided on 8 October?",
        "Who was at the meeting on 8 October?", "Which actions came from the meeting on 8 October?",
        "What corrections were made to the minutes?", "What is on the agenda of the next meeting?",
        "Which reports are there for December?",
        "Was the public excluded?", "When was the slipway discussed?", "When was the harbour discussed?",
        "How many actions are open?", "What does zebrafinsh mean?", "What about okapimarc?", "ibexmerk?", "quokamark",
        "Tell me about narwalmark",
        "What did Carla Chair say?", "What does Mina Member have to do?", "Which actions are there about dredging?",
        "What has Mina Member been asked to do?",
        "How many actions came from the meeting on 8 October?", "Which actions are overdue?", "lemurmark",
        "and how much was it?", "Which items were exempt?", "zebrafinch", "okapimark ibexmark",
        "What's happening with the slipway?", "Any news on the settlement?", "Where are we with the tender?",
        "What was said about buoys?", "What was said about lamps?", "What did the ferryman report?", "gazellemark",
        "Who proposed the sale of the slipway?", "Who seconded the settlement?", "Who voted for the tender?",
        "What was the vote on the buoys?", "What has Carla Chair proposed?", "Was item 8 of 8 October unanimous?",
        "Who declared an interest at the meeting on 8 October?", "Did Ivor Interest declare an interest?",
        "Did anyone leave for item 9?", "Who declared an interest in the lamps?",
        "Who was there for item 4 of 8 October?", "Who was present when item 9 of 8 October was decided?",
        "Who attended item 8 on 8 October?", "Who was there for item 1 of 8 October?",
    ];

    /// <summary>Data for each verb, besides all ids of actions, passages and meetings there are.</summary>
    private protected static readonly Dictionary<string, Func<TwoTenants, IEnumerable<JsonObject>>> Presses = new()
    {
        [RegisterVerbs.Show] = Actions(), [RegisterVerbs.Refresh] = Actions(), [RegisterVerbs.Done] = Actions(),
        [RegisterVerbs.Close] = Actions(), [RegisterVerbs.Reopen] = Actions(), [RegisterVerbs.Accept] = Actions(),
        [RegisterVerbs.Edit] = Actions(new() { ["text"] = "write again" }), [RegisterVerbs.Undo] = Actions(),
        [RegisterVerbs.History] = Actions(), [RegisterVerbs.Form] = Actions(),
        [RegisterVerbs.Fill] = _ => [new() { ["actions"] = "QC-1,QC-3,QC-5,QC-6,QC-7,QC-8,MB-1,LP-1", ["due-QC-3"] = "2027-01-08",
            ["due-LP-1"] = "2027-01-08" }],
        [RegisterVerbs.Rows] = _ => [new() { ["actions"] = "QC-1,QC-3,QC-5,QC-6,QC-7,QC-8,MB-1,LP-1", ["items"] = 1 }],
        [RegisterVerbs.MattersFile] = world => world.CommitteeIds.Values.Select(
            id => new JsonObject { ["committee"] = id, ["meeting"] = world.MeetingId }),
        [RegisterVerbs.UndoInList] = Lists("QC-3"),
        [RegisterVerbs.MoveTo] = Actions(new() { ["committee"] = 2 }),
        [RegisterVerbs.ChooseOwner] = Actions(), [RegisterVerbs.GiveDue] = Actions(new() { ["due"] = "2027-01-08" }),
        [RegisterVerbs.SameAction] = _ =>
            [new() { ["pending"] = "none" }], [RegisterVerbs.NewAction] = _ => [new() { ["pending"] = "none" }],
        [MeetingVerbs.DecideAccount] = world => Enumerable.Range(1, 3).Select(
            id => new JsonObject { ["account"] = id, ["person"] = id + 1 }),
        [MeetingVerbs.UndoPeople] = _ => Enumerable.Range(1, 3).Select(id => new JsonObject { ["name"] = id }),
        [RegisterVerbs.List] = Lists(null), [RegisterVerbs.DoneInList] = Lists("QC-3"),
        [AnswerVerbs.OpenPassage] = world => world.PassageIds.Select(id => new JsonObject { ["passage"] = id }),
        [AnswerVerbs.AskClerk] = world =>
            world.CommitteeIds.Values.Select(id => new JsonObject { ["committee"] = id, ["offer"] = "none" }),
        [AnswerVerbs.Share] = _ =>
        [
            new()
            {
                ["share"] = "none", ["asked"] = "1", ["sources"] = new JsonArray(new JsonArray(1, "Minutes", 1, "")),
            },
        ],
        [AnswerVerbs.ClerkReply] = _ =>
            Enumerable.Range(1, 4).Select(id => new JsonObject { ["clerkQuestion"] = id, ["reply"] = "It was said." }),
        [AnswerVerbs.ClerkShow] = _ => Enumerable.Range(1, 4).Select(id => new JsonObject { ["clerkQuestion"] = id }),
        [AnswerVerbs.ClerkAnswers] = _ => [new() { ["page"] = 1 }],
        [AnswerVerbs.ClerkWithdraw] = _ => Enumerable.Range(1, 4).Select(id => new JsonObject { ["clerkQuestion"] = id }),
        [AnswerVerbs.ClerkRestore] = _ => Enumerable.Range(1, 4).Select(id => new JsonObject { ["clerkQuestion"] = id }),
        [DigestVerbs.Page] = Digest(), [DigestVerbs.CloseDone] = Digest(), [DigestVerbs.AskOwners] = Digest(),
        [DigestVerbs.Draft] = Digest(), [DigestVerbs.Brief] = Digest(), [DigestVerbs.Open] = Digest("QC-3", "QC-5", "QC-7"),
        [DigestVerbs.UndoClose] = _ => [new() { ["press"] = "none" }], [DigestVerbs.Own] = Digest(),
        [DigestVerbs.UndoOwn] = Digest("QC-3"),
        [DigestVerbs.List] = Digest("open", "ownerless", "undated", "proposed", "left", "mine"), [DigestVerbs.OwnDone] = Digest("QC-3"),
        [DigestVerbs.OwnDue] = Digest("QC-5"), [DigestVerbs.OwnNote] = Digest("QC-7"),
        [DigestVerbs.Stop] = Digest(), [DigestVerbs.SendAgain] = Digest(), [DigestVerbs.Report] = Digest(),
        [MeetingVerbs.Undo] = Calendar(), [MeetingVerbs.Take] = Calendar(), [MeetingVerbs.Keep] = Calendar(),
        [MeetingVerbs.Both] = Calendar(), [MeetingVerbs.Conflicts] = Calendar(), [MeetingVerbs.Meetings] = Calendar(),
        [MeetingVerbs.Agenda] = Calendar(), [MeetingVerbs.AgendaText] = Calendar(),
        [MeetingVerbs.AgendaAdd] = Calendar(), [MeetingVerbs.AgendaRemove] = Calendar(),
        [MeetingVerbs.Attendance] = Calendar(), [MeetingVerbs.ChoosePerson] = Calendar(),
        [MeetingVerbs.Withdraw] = Calendar(),
        [MeetingVerbs.MergeCommittees] = world =>
            world.CommitteeIds.Values.SelectMany(
                from => world.CommitteeIds.Values.Select(
                    into => new JsonObject { ["from"] = from, ["into"] = into })),
        [MeetingVerbs.LeaveApart] = _ => [[]],
        [MeetingVerbs.UndoCommittee] = _ =>
            Enumerable.Range(1, 3).Select(id => new JsonObject { ["change"] = id }),
        [MeetingVerbs.Restrictions] = Committees(), [MeetingVerbs.OpenActions] = Committees(),
        [MeetingVerbs.BriefFile] = Committees(), [ChatVerbs.ListActions] = Committees(), [ChatVerbs.NextMeeting] = Committees(),
        [ChatVerbs.Digest] = Committees(), [ChatVerbs.Help] = Committees(),
        [ArchiveVerbs.Show] = world =>
            new JsonObject[]
            {
                new() { ["page"] = 1 }, new() { ["meeting"] = world.MeetingId },
            }.Concat(Enum.GetNames<MatterKind>().Select(kind => new JsonObject { ["kind"] = kind })),
        [ArchiveVerbs.AcceptTicked] = world =>
            [new() { ["meeting"] = world.MeetingId, [ArchiveInputs.Tick(new ActionReference("QC", 8))] = "true" }],
        [ArchiveVerbs.Accept] = _ => [new() { ["newest"] = 0 }],
        [ArchiveVerbs.Reject] = _ => [new() { ["meeting"] = 99 }],
        [ArchiveVerbs.Owner] = Meeting("QC-4"),
        [DraftVerbs.Check] = Meeting(null),
        [ArchiveVerbs.CloseOlder] = _ => [[]],
        [ArchiveVerbs.ProposeAgain] = Meeting(null),
        [ArchiveVerbs.Right] = _ => [new() { ["matters"] = "read/1,alike/1/2" }],
        [ArchiveVerbs.Date] = Meeting(null),
        [ArchiveVerbs.OneMeeting] = world => [new() { ["meeting"] = world.MeetingId, ["older"] = world.MeetingId }],
        [ArchiveVerbs.UseEarlier] = _ => [new() { ["version"] = 1 }],
        [ArchiveVerbs.TwoMeetings] = _ => [new() { ["version"] = 1 }],
        [ArchiveVerbs.UndoDate] = _ => [new() { ["meeting"] = 0 }],
        [ArchiveVerbs.Undo] = _ => [new() { ["press"] = "none" }],
        [ArchiveVerbs.Merge] = world =>
            [new() { ["from"] = world.CommitteeIds["QC"], ["into"] = world.CommitteeIds["MB"] }],
        [ReviewVerbs.Show] = Meeting(null), [ReviewVerbs.AskAcceptAll] = Meeting(null),
        [ReviewVerbs.AskReject] = world => [new() { ["meeting"] = world.MeetingId, [ReviewVerbs.ShownKey] = "QC-6,QC-8" }],
        [ReviewVerbs.CorrectForm] = Meeting(null), [ReviewVerbs.RestrictionForm] = Meeting(null),
        [ReviewVerbs.Undo] = Meeting(null), [ReviewVerbs.AcceptTicked] = Meeting(null),
        [ReviewVerbs.AcceptNamed] = world => [new() { ["meeting"] = world.MeetingId, ["actions"] = "QC-99" }],
        [ReviewVerbs.RejectNamed] = world => [new() { ["meeting"] = world.MeetingId, ["actions"] = "QC-99" }],
        [ReviewVerbs.AcceptAll] = Meeting(null),
        [ReviewVerbs.Accept] = Meeting("QC-6"), [ReviewVerbs.Reject] = Meeting("QC-8"),
        [ReviewVerbs.Owner] = Meeting("QC-4"),
        [ReviewVerbs.OpenDocument] = Meeting(null), [ReviewVerbs.CloseDocument] = _ => [new() { ["meeting"] = 0 }],
        [ReviewVerbs.OpenItem] = world => [new() { ["meeting"] = world.MeetingId, ["item"] = "99" }],
        [ReviewVerbs.CloseItem] = world => [new() { ["meeting"] = world.MeetingId, ["item"] = "7" }],
        [ReviewVerbs.Correct] = world =>
            [new() { ["meeting"] = world.MeetingId, ["committee"] = world.CommitteeIds["QC"], ["date"] = "2026-10-08" }],
    };

    /// <summary>Names of inputs among the verbs of digests.</summary>
    private protected static readonly string[] Inputs = ["Which", "NewDay", "Reason", "Note", "Confirmed", "ShownKey", "TickedKey"];

    private static readonly string[] Searched =
    [
        "",
        "slipway",
        "settlement",
        "tender",
        "buoys",
        "lamps",
        "harbour",
        "zebrafinch",
    ];

    /// <summary>
    /// What comes with each invoke that is no button of a card. What a message extension or a form shows, only the
    /// person who opened it sees.
    /// </summary>
    private protected static readonly Dictionary<string, Func<TwoTenants, IEnumerable<JsonObject>>> Invokes = new()
    {
        [InvokeNames.AdaptiveCardAction] = _ => [[]],
        [InvokeNames.MessageSubmitAction] = _ =>
            [new() { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like" } }],
        [InvokeNames.MessageFetchTask] = _ => [[]],
        [InvokeNames.TaskFetch] = _ => [[]],
        [InvokeNames.TaskSubmit] = _ => [[]],
        [InvokeNames.ComposeExtensionQuery] = _ => Searched.Select(words => new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        }),
        [InvokeNames.ComposeExtensionSelectItem] = _ => [[]],
        [InvokeNames.ComposeExtensionQueryLink] = _ => [[]],
        [InvokeNames.ComposeExtensionFetchTask] = _ => [Chosen(null)],
        [InvokeNames.ComposeExtensionSubmitAction] = _ =>
            [Chosen(new() { ["text"] = "write to the harbour master about the sale of the slipway" })],
        [InvokeNames.FileConsent] = world => world.CommitteeIds.Values.Select(id => new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = "accept",
            ["context"] = new JsonObject { ["format"] = "csv", ["committee"] = id, ["public"] = "no" },
        }),
        [InvokeNames.Search] = _ => [[]],
        [InvokeNames.SignInVerifyState] = _ => [[]],
        [InvokeNames.SignInTokenExchange] = _ => [[]],
    };

    private static readonly string[] Pressed = ["QC-3", "QC-4", "QC-5", "QC-7", "QC-1", "MB-1", "LP-1"];
    private static readonly ListedState[] Listed = [ListedState.All, ListedState.Open];
    private static readonly bool[] Publicity = [true, false];

    private protected async Task WalkAsync(string kind, string company)
    {
        var leaks = new List<string>();
        var shown = new HashSet<string>();

        // The least entitled first, so that they meet the register as it is and not as others have left it.
        foreach (var person in world.People)
        {
            var readers = company.Length == 0 ? [person] : new[] { person, world.This(company) }.Distinct().ToList();
            Teams.Members = [.. readers.Select(r => r.Account)];
            foreach (var line in Lines.Values.SelectMany(l => l).Concat(Questions))
                await WatchAsync(person, readers, kind, Message(line), line, leaks, shown);
            foreach (var (verb, rows) in Presses)
            {
                foreach (var data in rows(world))
                    await WatchAsync(
                        person, readers, kind, Press(verb, data), $"{verb} {data.ToJsonString()}", leaks, shown);
            }

            foreach (var (name, rows) in Invokes)
            {
                foreach (var value in rows(world))
                    await WatchAsync(
                        person, readers, kind, new() { ["type"] = "invoke", ["name"] = name, ["value"] = value },
                        $"{name} {value.ToJsonString()}", leaks, shown, [person]);
            }
        }

        Assert.Empty(leaks);

        // A bot that says nothing would leak nothing.
        Assert.Superset(new HashSet<string>(world.ShownMarks), shown);
        await NothingWaitsForTheWrongAsync();
    }

    private async Task WatchAsync(
        Somebody person, IReadOnlyList<Somebody> readers, string kind, JsonObject activity, string what,
        List<string> leaks, HashSet<string> shown, IReadOnlyList<Somebody>? seesAnswer = null)
    {
        activity["from"] = person.Account;
        activity["conversation"] = new JsonObject
        {
            ["id"] = kind == "personal"
                ? $"personal-{person.Number}"
                : $"19:{kind}-{string.Join('-', readers.Select(r => r.Number).Order())}@thread.v2",
            ["conversationType"] = kind, ["tenantId"] = person.Tenant, ["isGroup"] = kind != "personal",
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = person.Tenant } };
        var before = Teams.Calls.Count;
        if (kind != "personal" && (string?)activity["type"] == "message")
        {
            activity["text"] = $"<at>Committee Bot</at> {activity["text"]}";
            activity["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
                    ["text"] = "<at>Committee Bot</at>",
                });
        }

        var full = Teams.Activity((string)activity["type"]!, activity);
        var (status, body) = await Teams.DeliverAsync(full);
        Assert.True((int)status < 500, $"{(int)status} for {what}");

        // What was said to the bot comes back in places; a mark counts where the bot added it.
        var said = what.ToLowerInvariant();
        void Search(string text, IReadOnlyList<Somebody> to, string where)
        {
            foreach (
                var mark in TwoTenants.Marks.Where(
                    m =>
                        !said.Contains(m, StringComparison.Ordinal)
                            && text.Contains(m, StringComparison.OrdinalIgnoreCase)))
            {
                shown.Add(mark);
                foreach (var reader in to.Where(r => r.Forbidden.Contains(mark)))
                    leaks.Add($"{mark} reached {reader.Name} in {where} when {person.Name} did: {what}");
            }
        }

        Search(body?.ToJsonString() ?? "", seesAnswer ?? readers, "an answer");
        foreach (var call in Teams.Calls.Skip(before))
            Search(
                call.Body?.ToJsonString() ?? "",
                call.IsTargeted ? [person] : OwnerOf(call) is { } owner ? [owner] : readers, $"{kind} {call.Path}");
    }

    /// <summary>
    /// Whose own chat it is that the bot made; what it says there of itself may come while others speak.
    /// </summary>
    private Somebody? OwnerOf(ConnectorCall call)
    {
        var made = Teams.Calls.FirstOrDefault(
            c =>
                c.Path.EndsWith("/v3/conversations", StringComparison.Ordinal)
                    && call.Path.Contains($"/conversations/{c.GivenId}/", StringComparison.Ordinal));
        return world.People.FirstOrDefault(p => (string?)p.Account["id"] == (string?)made?.Body?["members"]?[0]?["id"]);
    }

    private Task NothingWaitsForTheWrongAsync() => world.UsingAsync(async db =>
    {
        foreach (var row in await db.Outbox.ToListAsync())
        {
            var readers = row.PersonId is { } id ? world.People.Where(p => p.Id == id) : world.People;
            Assert.All(
                readers.SelectMany(r => r.Forbidden).Distinct(),
                mark => Assert.DoesNotContain(mark, row.Content ?? "", StringComparison.OrdinalIgnoreCase));
        }

        var export = new CommitteeBot.Register.ExportActions(db, TimeProvider.System);
        foreach (var isPublic in Publicity)
        {
            var quay = world.CommitteeIds["QC"];
            var caller = isPublic
                ? Caller.ForConsole([quay])
                : new Caller(
                    world.This("Greta").Id, "Greta",
                    ReadScope.From(new Dictionary<long, CommitteeRole> { [quay] = CommitteeRole.Guest }),
                    IsGroupChat: false);
            var table = await export.RunAsync(caller, new ExportRequest([quay], isPublic), default);
            foreach (var format in RegisterFile.Formats)
                Assert.All(
                    isPublic ? TwoTenants.Marks.Except([TwoTenants.ForRegister]) : TwoTenants.Marks,
                    mark =>
                        Assert.DoesNotContain(
                            mark, System.Text.Encoding.UTF8.GetString(Unpacked(RegisterFile.Write(table, format))),
                            StringComparison.OrdinalIgnoreCase));
        }

        foreach (var row in await db.Audit.ToListAsync())
            Assert.All(
                TwoTenants.Marks, mark => Assert.DoesNotContain(mark, row.What, StringComparison.OrdinalIgnoreCase));
    });

    /// <summary>The parts of a Word or Excel file are compressed; their texts are what has to be searched.</summary>
    private static byte[] Unpacked(byte[] file)
    {
        if (file is not [(byte)'P', (byte)'K', ..])
            return file;
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var all = new MemoryStream();
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            part.CopyTo(all);
        }

        return all.ToArray();
    }

    private static JsonObject Message(string line) => new() { ["type"] = "message", ["text"] = line };

    private static JsonObject Press(string verb, JsonObject data) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            ["trigger"] = "manual",
        },
    };

    private static Func<TwoTenants, IEnumerable<JsonObject>> Actions(JsonObject? inputs = null) => _ =>
        Pressed.Select(action =>
        {
            var data = (JsonObject?)inputs?.DeepClone() ?? [];
            data["action"] = action;
            return data;
        });

    private static Func<TwoTenants, IEnumerable<JsonObject>> Calendar() =>
        world => Enumerable.Range(1, 3).Select(id => new JsonObject
    {
        ["event"] = id, ["conflict"] = id, ["apology"] = id, ["meeting"] = id, ["committee"] = world.CommitteeIds["QC"],
        ["title"] = "Budget", ["person"] = "Mina Member", ["item"] = "written:1",
    });

    private static JsonObject Chosen(JsonObject? data) => new()
    {
        ["commandId"] = "logAction", ["commandContext"] = "message", ["data"] = data,
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700000000000", ["linkToMessage"] = "https://teams.microsoft.com/l/message/1",
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "x", ["displayName"] = "Mina Member" } },
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = "action write to the harbour master about the sale of the slipway",
            },
        },
    };

    private static Func<TwoTenants, IEnumerable<JsonObject>> Digest(params string[] which) => world =>
        which.DefaultIfEmpty("").SelectMany(w => world.CommitteeIds.Values.Select(id => new JsonObject
        {
            ["committee"] = id, ["meeting"] = world.MeetingId, ["page"] = 1, ["which"] = w, ["action"] = w,
            ["day"] = "2026-12-08", ["newday"] = "2027-01-08", ["note"] = "soon", ["row"] = 1,
        }));

    private static Func<TwoTenants, IEnumerable<JsonObject>> Committees() =>
        world => world.CommitteeIds.Values.Select(id => new JsonObject { ["committee"] = id });

    private static Func<TwoTenants, IEnumerable<JsonObject>> Meeting(string? action) => world =>
        [new() { ["meeting"] = world.MeetingId, ["page"] = 1, ["action"] = action }];

    private static Func<TwoTenants, IEnumerable<JsonObject>> Lists(string? action) => world =>
        Listed.SelectMany(state => world.CommitteeIds.Values.Select(id => new JsonObject
        {
            ["action"] = action, ["list"] = new ListQuery(new ActionFilter { State = state }, [id]).ToJson(),
        }));
}
