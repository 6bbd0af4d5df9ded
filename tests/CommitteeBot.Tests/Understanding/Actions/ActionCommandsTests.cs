using System.Globalization;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class ActionCommandsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        BotNames = ["Committee Bot"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

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
    [InlineData("COM-3 to 12 January", nameof(SetDueIntent), "COM-3", "2027-01-12 ")]
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
    [InlineData("give COM-3 to a working group", nameof(AssignActionIntent), "COM-3", "a working group")]
    [InlineData("push COM-3 to 12 Jan", nameof(SetDueIntent), "COM-3", "2027-01-12 ")]
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
            SetDueIntent i =>
                (i.Clear ? "clear" : i.Due?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none")
                    + " " + i.Reason,
            CommentOnActionIntent i => i.Text,
            SetItemIntent i => i.Item,
            SetTextIntent i => i.Text,
            SupersedeActionIntent i => i.By.ToString(),
            _ => null,
        });
    }

    [Theory]
    [InlineData("push COM-3 back a week", 7, null)]
    [InlineData("COM-3 put back two weeks because the surveyor is ill", 14, "the surveyor is ill")]
    [InlineData("extend COM-3 by a fortnight", 14, null)]
    [InlineData("give COM-3 another week", 7, null)]
    [InlineData("bring COM-3 three days earlier", -3, null)]
    [InlineData("postpone COM-3 a week longer", 7, null)]
    public void A_date_can_be_moved_by_so_many_days(string line, int days, string? reason)
    {
        var due = Assert.IsType<SetDueIntent>(CommandReader.Read(line, Context));

        Assert.Equal("COM-3", string.Join(' ', due.References));
        Assert.Equal((days, reason), (due.Shift!.Days, due.Reason));
    }

    [Theory]
    [InlineData("put COM-3 on the agenda")]
    [InlineData("bring COM-3 to the meeting")]
    public void What_is_put_elsewhere_has_no_new_date(string line) =>
        Assert.IsNotType<SetDueIntent>(CommandReader.Read(line, Context));
}
