using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public class CommandReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        Committees = [new("Harbour Oversight Board", "HOB"), new("Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("help", nameof(HelpIntent))]
    [InlineData("Help!", nameof(HelpIntent))]
    [InlineData("what can you do?", nameof(HelpIntent))]
    [InlineData("hi", nameof(GreetingIntent))]
    [InlineData("@Committee Bot hello", nameof(GreetingIntent))]
    [InlineData("Good morning", nameof(GreetingIntent))]
    [InlineData("thanks", nameof(ThanksIntent))]
    [InlineData("digest", nameof(ShowDigestIntent))]
    [InlineData("show me the digest", nameof(ShowDigestIntent))]
    [InlineData("meetings", nameof(ListMeetingsIntent))]
    [InlineData("next meeting", nameof(NextMeetingIntent))]
    [InlineData("committees", nameof(ShowCommitteesIntent))]
    [InlineData("start meeting", nameof(StartMeetingIntent))]
    [InlineData("end meeting", nameof(EndMeetingIntent))]
    [InlineData("End the meeting.", nameof(EndMeetingIntent))]
    [InlineData("undo", nameof(UndoIntent))]
    [InlineData("undo that please", nameof(UndoIntent))]
    [InlineData("done", nameof(CompleteActionIntent))]
    [InlineData("matters arising", nameof(MattersArisingIntent))]
    [InlineData("matters arising from the October meeting as a Word document", nameof(ExportMattersArisingIntent))]
    [InlineData("export matters arising", nameof(ExportMattersArisingIntent))]
    [InlineData("matters arising in Word", nameof(ExportMattersArisingIntent))]
    [InlineData("digset", nameof(ShowDigestIntent))]
    public void A_set_phrase_is_its_command(string line, string expected) => Assert.Equal(expected, CommandReader.Read(line, Context)?.GetType().Name);

    [Theory]
    [InlineData("done COM-12 figures sent", nameof(CompleteActionIntent), "COM-12", "figures sent")]
    [InlineData("COM-12 done figures sent", nameof(CompleteActionIntent), "COM-12", "figures sent")]
    [InlineData("com-12 is done", nameof(CompleteActionIntent), "COM-12", null)]
    [InlineData("complete COM-12: figures sent", nameof(CompleteActionIntent), "COM-12", "figures sent")]
    [InlineData("mark COM-12 as done", nameof(CompleteActionIntent), "COM-12", null)]
    [InlineData("mark COM-12 done – figures sent", nameof(CompleteActionIntent), "COM-12", "figures sent")]
    [InlineData("done COM-12, COM-13 and COM-14 all sent", nameof(CompleteActionIntent), "COM-12 COM-13 COM-14", "all sent")]
    [InlineData("done HOB 12 sent", nameof(CompleteActionIntent), "HOB-12", "sent")]
    [InlineData("done com12", nameof(CompleteActionIntent), "COM-12", null)]
    [InlineData("please close COM-12", nameof(CloseActionIntent), "COM-12", null)]
    [InlineData("close COM-12, thanks", nameof(CloseActionIntent), "COM-12", null)]
    [InlineData("clsoe COM-12", nameof(CloseActionIntent), "COM-12", null)]
    [InlineData("reopen COM-4 not finished", nameof(ReopenActionIntent), "COM-4", "not finished")]
    [InlineData("start COM-4", nameof(StartActionIntent), "COM-4", null)]
    [InlineData("COM-4 in progress", nameof(StartActionIntent), "COM-4", null)]
    [InlineData("accept COM-4", nameof(AcceptActionIntent), "COM-4", null)]
    [InlineData("withdraw COM-4 because not needed", nameof(WithdrawActionIntent), "COM-4", "not needed")]
    [InlineData("cancel COM-4", nameof(WithdrawActionIntent), "COM-4", null)]
    [InlineData("assign COM-3 to Dee Collins", nameof(AssignActionIntent), "COM-3", "Dee Collins")]
    [InlineData("assign COM-3 to nobody", nameof(AssignActionIntent), "COM-3", null)]
    [InlineData("assign COM-3 to", nameof(AssignActionIntent), "COM-3", "")]
    [InlineData("COM-3 to Dee Collins", nameof(AssignActionIntent), "COM-3", "Dee Collins")]
    [InlineData("due COM-3 12 Jan because the supplier is late", nameof(SetDueIntent), "COM-3", "2027-01-12 the supplier is late")]
    [InlineData("COM-3 due 12 Jan supplier late", nameof(SetDueIntent), "COM-3", "2027-01-12 supplier late")]
    [InlineData("move COM-3 to 12 Jan", nameof(SetDueIntent), "COM-3", "2027-01-12 ")]
    [InlineData("due COM-3 next Tuesday, supplier late", nameof(SetDueIntent), "COM-3", "2026-11-24 supplier late")]
    [InlineData("due COM-3 none", nameof(SetDueIntent), "COM-3", "clear ")]
    [InlineData("due COM-3 whenever", nameof(SetDueIntent), "COM-3", "none ")]
    [InlineData("note COM-3 waiting for the trust", nameof(CommentOnActionIntent), "COM-3", "waiting for the trust")]
    [InlineData("note COM-3 spoke to the insurer", nameof(CommentOnActionIntent), "COM-3", "spoke to the insurer")]
    [InlineData("note COM-3 the trust will reply in May", nameof(CommentOnActionIntent), "COM-3", "the trust will reply in May")]
    [InlineData("what happened to HOB-14", nameof(ShowHistoryIntent), "HOB-14", null)]
    [InlineData("Why was HOB-14 closed?", nameof(ShowHistoryIntent), "HOB-14", null)]
    [InlineData("is HOB-14 done?", nameof(ShowActionIntent), "HOB-14", null)]
    [InlineData("when is hob-14 due?", nameof(ShowActionIntent), "HOB-14", null)]
    [InlineData("status of HOB-14", nameof(ShowActionIntent), "HOB-14", null)]
    [InlineData("comment on COM-3: see https://example.org/a", nameof(CommentOnActionIntent), "COM-3", "see https://example.org/a")]
    [InlineData("item COM-3 5", nameof(SetItemIntent), "COM-3", "5")]
    [InlineData("COM-3 item 5a", nameof(SetItemIntent), "COM-3", "5a")]
    [InlineData("text COM-3 send the final figures", nameof(SetTextIntent), "COM-3", "send the final figures")]
    [InlineData("supersede COM-3 by COM-9", nameof(SupersedeActionIntent), "COM-3", "COM-9")]
    [InlineData("COM-3 superseded by COM-9", nameof(SupersedeActionIntent), "COM-3", "COM-9")]
    [InlineData("history COM-12", nameof(ShowHistoryIntent), "COM-12", null)]
    [InlineData("history of COM-12", nameof(ShowHistoryIntent), "COM-12", null)]
    [InlineData("undo COM-12", nameof(UndoIntent), "COM-12", null)]
    [InlineData("COM-12", nameof(ShowActionIntent), "COM-12", null)]
    [InlineData("COM-12?", nameof(ShowActionIntent), "COM-12", null)]
    [InlineData("show com-012", nameof(ShowActionIntent), "COM-12", null)]
    [InlineData("action COM-12", nameof(ShowActionIntent), "COM-12", null)]
    public void A_command_about_an_action_names_it(string line, string kind, string references, string? rest)
    {
        var intent = Assert.IsAssignableFrom<ActionIntent>(CommandReader.Read(line, Context));

        Assert.Equal(kind, intent.GetType().Name);
        Assert.Equal(references, string.Join(' ', intent.References));
        Assert.Equal(rest, intent switch
        {
            CompleteActionIntent i => i.Note,
            CloseActionIntent i => i.Note,
            ReopenActionIntent i => i.Note,
            StartActionIntent i => i.Note,
            AcceptActionIntent i => i.Note,
            WithdrawActionIntent i => i.Note,
            AssignActionIntent i => i.Owner,
            SetDueIntent i => (i.Clear ? "clear" : i.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none") + " " + i.Reason,
            CommentOnActionIntent i => i.Text,
            SetItemIntent i => i.Item,
            SetTextIntent i => i.Text,
            SupersedeActionIntent i => i.By.ToString(),
            _ => null,
        });
    }

    [Theory]
    [InlineData("actions", "Open")]
    [InlineData("actions?", "Open")]
    [InlineData("open actions", "Open")]
    [InlineData("show the actions", "Open")]
    [InlineData("what actions are open?", "Open")]
    [InlineData("action log", "Open")]
    [InlineData("my actions", "Open mine")]
    [InlineData("what are my actions?", "Open mine")]
    [InlineData("actions for me", "Open mine")]
    [InlineData("actions overdue", "Overdue")]
    [InlineData("overdue actions", "Overdue")]
    [InlineData("acions overdue", "Overdue")]
    [InlineData("my overdue actions", "Overdue mine")]
    [InlineData("which actions are overdue?", "Overdue")]
    [InlineData("closed actions", "Closed")]
    [InlineData("all actions", "All")]
    [InlineData("actions for ACC Foster", "Open owner=ACC Foster")]
    [InlineData("actions for the Clerk overdue", "Overdue owner=Clerk")]
    [InlineData("actions from 8 October", "Open meeting=8/10")]
    [InlineData("actions from 8/10/2026", "Open meeting=8/10/2026")]
    [InlineData("actions from the October meeting", "Open meeting=/10")]
    [InlineData("actions from the last meeting", "Open meeting=last")]
    [InlineData("actions about knife arches", "Open about=knife arches")]
    [InlineData("actions about the letter from the trust", "Open about=the letter from the trust")]
    [InlineData("actions for Dee Collins about boats from 8 October", "Open owner=Dee Collins about=boats meeting=8/10")]
    [InlineData("actions due by Friday", "Open by=2026-11-27")]
    [InlineData("actions due this month", "Open by=2026-11-30")]
    [InlineData("actions without an owner", "Open ownerless")]
    [InlineData("actions with no due date", "Open undated")]
    [InlineData("actions item 5", "Open item=5")]
    [InlineData("actions page 2", "Open page=2")]
    [InlineData("actions to reassign", "Open left")]
    [InlineData("actions whose owner has left", "Open left")]
    public void A_list_is_filtered_as_asked(string line, string expected)
    {
        var filter = Assert.IsType<ListActionsIntent>(CommandReader.Read(line, Context)).Filter;

        var said = filter.State + (filter.Mine ? " mine" : "") + (filter.Owner is { } owner ? $" owner={owner}" : "")
            + (filter.About is { } about ? $" about={about}" : "")
            + (filter.Meeting is { } meeting ? " meeting=" + (meeting.IsLast ? "last" : $"{meeting.Day}/{meeting.Month}{(meeting.Year is { } year ? $"/{year}" : "")}") : "")
            + (filter.DueBy is { } day ? $" by={day:yyyy-MM-dd}" : "") + (filter.WithoutOwner ? " ownerless" : "") + (filter.WithoutDue ? " undated" : "")
            + (filter.Item is { } item ? $" item={item}" : "") + (filter.Page > 1 ? $" page={filter.Page}" : "") + (filter.OwnerHasLeft ? " left" : "");
        Assert.Equal(expected, said);
    }

    [Theory]
    [InlineData("item 5", "5", null)]
    [InlineData("Item 5.2", "5.2", null)]
    [InlineData("now item 6: Budget", "6", "Budget")]
    [InlineData("agenda item 7 – Any other business", "7", "Any other business")]
    public void An_item_alone_is_the_one_that_the_meeting_has_reached(string line, string item, string? title)
    {
        var current = Assert.IsType<SetCurrentItemIntent>(CommandReader.Read(line, Context));

        Assert.Equal((item, title), (current.Item, current.Title));
    }

    [Theory]
    [InlineData("use Audit Committee", "Audit Committee")]
    [InlineData("use the audit committee", "Audit Committee")]
    [InlineData("committee AUD", "Audit Committee")]
    [InlineData("switch to harbour", "Harbour Oversight Board")]
    [InlineData("use the moon", null)]
    public void A_committee_is_chosen_by_name_prefix_or_part_of_its_name(string line, string? expected) =>
        Assert.Equal(expected, Assert.IsType<UseCommitteeIntent>(CommandReader.Read(line, Context)).Committee);

    [Theory]
    [InlineData("AUD: actions")]
    [InlineData("Audit Committee: my actions")]
    [InlineData("actions AUD")]
    [InlineData("actions overdue AUD")]
    [InlineData("actions AUD about boats")]
    [InlineData("actions Audit Committee")]
    [InlineData("actions for the Audit Committee")]
    [InlineData("digest for the Audit Committee")]
    [InlineData("matters arising for the Audit Committee")]
    public void A_command_may_name_its_committee(string line) => Assert.Equal("Audit Committee", CommandReader.Read(line, Context)?.Committee);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("How many people were killed on the roads in 2018?")]
    [InlineData("When is the next meeting?")]
    [InlineData("is COM-12 done?")]
    [InlineData("done and dusted, was it?")]
    [InlineData("What are the actions from the October meeting?")]
    [InlineData("which actions were closed in May?")]
    [InlineData("close to the station there was an incident, what happened?")]
    [InlineData("note the fall in crime")]
    [InlineData("What happened about COVID-19 in the care homes?")]
    [InlineData("item 5?")]
    [InlineData("assigned officers per ward")]
    [InlineData("help for victims of crime")]
    [InlineData("history of the harbour")]
    [InlineData("due process in misconduct hearings")]
    [InlineData("knife arches")]
    [InlineData("Acton town crime figures?")]
    public void What_is_no_command_is_left_to_the_answers(string line) => Assert.Null(CommandReader.Read(line, Context));
}
