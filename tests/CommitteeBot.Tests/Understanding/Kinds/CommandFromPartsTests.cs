using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Tests.Understanding.Kinds;

public sealed class CommandFromPartsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        People = ["KV", "IB", "Karen Voss", "Ivan Brand", "the Clerk", "Director of Place"],
        Roster =
        [
            new KnownPerson(1, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
            new KnownPerson(2, "Ivan Brand", ["the Clerk"], ["IB"], HasLeft: false),
        ],
        Committees = [new KnownCommittee(1, "Harbour Committee", "HEC")],
    };

    [Theory]
    [InlineData("Done", "that's HEC-4 and HEC-9 over the line", "done HEC-4, HEC-9")]
    [InlineData("Done", "HEC-4 may be closed", "close HEC-4")]
    [InlineData("Assign", "HEC-6, Karen and Ivan", "assign HEC-6 to Karen Voss and Ivan Brand")]
    [InlineData("Reopen", "set 12 going once more", "reopen HEC-12")]
    [InlineData("Withdraw", "overtaken by events, HEC-5", "withdraw HEC-5")]
    [InlineData("Assign", "let Ivan carry HEC-6", "assign HEC-6 to Ivan Brand")]
    [InlineData("Assign", "HEC-6 goes from KV to the Director of Place", "assign HEC-6 to Director of Place")]
    [InlineData("Assign", "under my name with HEC-6", "assign HEC-6 to me")]
    [InlineData("Due", "HEC-13 ought to read 6 December", "due HEC-13 by 6 December 2026")]
    [InlineData("Due", "HEC-13 needs another week", "due HEC-13 another week")]
    [InlineData(
        "Due", "could you extend HEC-13 by a week, the auditor wants to see it on the 1st", "due HEC-13 by a week")]
    [InlineData(
        "Due", "give HEC-13 another fortnight, two of the drivers are off on the 3rd", "due HEC-13 another fortnight")]
    [InlineData("Due", "push HEC-13 back by a week, new date 14 March", "due HEC-13 by 14 March 2027")]
    [InlineData("Due", "extend HEC-13 by a week to 9 December", "due HEC-13 by 9 December 2026")]
    [InlineData("Due", "HEC-13 should say 23 dec not 30 dec", "due HEC-13 by 23 December 2026")]
    [InlineData(
        "Due", "please take HEC-13 to 18 December because their board doesn't sit till the 14th",
            "due HEC-13 by 18 December 2026")]
    [InlineData("See", "ten minutes before the leaders' briefing, which of our actions are late", "actions overdue")]
    [InlineData("See", "I need to know which of our actions are late and who has them", "actions overdue")]
    [InlineData("Due", "number thirteen wants till 6 December", "due HEC-13 by 6 December 2026")]
    [InlineData("CancelMeeting", "Call the October meeting off", "cancel the October meeting")]
    [InlineData("MoveMeeting", "put the meeting back a week, the hall is flooded", "move the meeting back by a week")]
    [InlineData(
        "MoveMeeting", "could we meet two days later, the hall is flooded", "move the meeting back by two days")]
    [InlineData("Undo", "take that last thing away", "undo")]
    [InlineData("See", "whatever is late on Karen's side", "actions overdue for Karen Voss")]
    [InlineData("See", "anything slipping of mine that I missed", "my actions slipped")]
    [InlineData("See", "pull out whatever concerns us about the sea wall", "actions about sea wall")]
    [InlineData("See", "what became of HEC-7, who changed it", "history HEC-7")]
    [InlineData("See", "jobs nobody's minding", "actions without owner")]
    [InlineData("Apologies", "sorry from Ivan for the 9th, his daughter's wedding", "apologies from Ivan Brand")]
    [InlineData("Due", "HEC-14 has no date on it, make it 31 March", "due HEC-14 by 31 March 2027")]
    [InlineData("See", "which ones are finished and only want signing off", "done actions")]
    [InlineData("Apologies", "Ivan cannae make it", "apologies from Ivan Brand")]
    [InlineData("Apologies", "I'm away that week, sorry", "apologies")]
    [InlineData("Attendance", "who will be there", "attendance")]
    [InlineData("NextMeeting", "what day do we sit again", "next meeting")]
    [InlineData("AddToAgenda", "squeeze something about the sea wall onto the December agenda", "agenda add sea wall")]
    [InlineData("CancelMeeting", "we'll not be meeting after all", "cancel the meeting")]
    [InlineData("MoveMeeting", "could it be the hall, let's make it 16 December", "move the meeting to 16 December")]
    [InlineData("Coming", "I can be there after all", "apologies withdrawn")]
    [InlineData("Start", "HEC-9 is under way", "start HEC-9")]
    [InlineData("Reword", "HEC-9 ought to say \"grease both locks\"", "text HEC-9: grease both locks")]
    [InlineData("Reminders", "no more of those cards please", "digest off")]
    [InlineData("Thanks", "grand, ta", "thanks")]
    [InlineData("Log", "add task – Ivan, grease the lock", "action: add task – Ivan, grease the lock")]
    [InlineData(
        "Log", "would you record that the Clerk is to ring the depot, thanks",
        "action: would you record that the Clerk is to ring the depot, thanks")]
    public void The_parts_of_a_line_make_its_command(string kind, string line, string command) =>
        Assert.Equal(command, CommandFromParts.Write(Enum.Parse<LineKind>(kind), line, Context, "HEC"));

    [Theory]
    [InlineData("MoveMeeting", "please move the meeting, I am on holiday for two weeks")]
    public void How_long_something_else_takes_moves_nothing(string kind, string line) => Assert.Null(
        CommandFromParts.Write(Enum.Parse<LineKind>(kind), line, Context, "HEC"));

    [Theory]
    [InlineData("Apologies", "I'm not sure whether I can make it")]
    [InlineData("CancelMeeting", "Karen said they are calling the meeting off")]
    [InlineData("Withdraw", "Ivan reckons HEC-5 can be dropped")]
    public void What_is_unsure_or_only_told_is_not_done_at_once(string kind, string line) => Assert.False(
        CommandFromParts.IsPlain(Enum.Parse<LineKind>(kind), line, isSure: true));

    [Theory]
    [InlineData("Log", "swap the padlocks on the gate", "action: swap the padlocks on the gate")]
    [InlineData("Apologies", "count me out of the next one", "apologies")]
    [InlineData("See", "the ticked ones, all of them", "actions")]
    [InlineData("NextMeeting", "what time do I need to be there?", "next meeting")]
    public void Where_the_kind_is_sure_no_word_has_to_tell_it_as_well(string kind, string line, string command)
    {
        Assert.Null(CommandFromParts.Write(Enum.Parse<LineKind>(kind), line, Context, "HEC"));
        Assert.Equal(command, CommandFromParts.Write(Enum.Parse<LineKind>(kind), line, Context, "HEC", isSure: true));
    }

    [Theory]
    [InlineData("Log", "Ivan said he'd price the lock", true)]
    [InlineData("Log", "Ivan tells me the school will close a gate", false)]
    [InlineData("Log", "Ivan to price the lock, say by the 9th?", true)]
    [InlineData("Log", "is Ivan to price the lock?", false)]
    [InlineData("Log", "find out whether the lock is ours", true)]
    [InlineData("Log", "I might ask Ivan to price the lock", false)]
    [InlineData("Log", "action: Ivan to sing, only kidding", false)]
    [InlineData("Reopen", "Ivan said HEC-4 was finished, reopen it", true)]
    [InlineData("Done", "Ivan said HEC-4 was finished", false)]
    public void Of_a_sure_line_what_is_told_or_asked_still_is_not_done(string kind, string line, bool plain) =>
        Assert.Equal(plain, CommandFromParts.IsPlain(Enum.Parse<LineKind>(kind), line, isSure: true));

    [Theory]
    [InlineData("Done", "close it")]
    [InlineData("Assign", "HEC-6 goes to somebody else")]
    [InlineData("Due", "HEC-6 later")]
    [InlineData("Log", "the mooring action has to slip to spring")]
    [InlineData("Log", "speak French please")]
    [InlineData("Log", "put the Clerk down as absent")]
    [InlineData("Apologies", "I'll bring the biscuits")]
    [InlineData("Apologies", "apologies 14 sept 2016")]
    [InlineData("See", "how many of them were put down")]
    [InlineData("See", "what's Karen Voss's job?")]
    [InlineData("Undo", "what we undid at the last meeting was to be done again by the next one I think")]
    [InlineData("NextMeeting", "what time do I need to be there?")]
    [InlineData("NextMeeting", "when is the next meeting of the Harbour Committee?")]
    [InlineData("NextMeeting", "when's the next one for HEC")]
    [InlineData("Question", "what was said of HEC-6")]
    [InlineData("Unclear", "HEC-6")]
    public void Where_a_part_is_missing_there_is_none(string kind, string line) =>
        Assert.Null(CommandFromParts.Write(Enum.Parse<LineKind>(kind), line, Context, "HEC"));

    [Theory]
    [InlineData("Done", "HEC-2 is nearly done", false)]
    [InlineData("Done", "Ivan says HEC-2 is done", false)]
    [InlineData("Done", "if the pump comes HEC-2 is done", false)]
    [InlineData("Done", "is HEC-2 done?", false)]
    [InlineData("Done", "could you close HEC-2?", true)]
    [InlineData("Log", "Ivan said he would ring the depot, put it down", true)]
    [InlineData("Log", "we said Ivan would ring the depot", false)]
    [InlineData("Log", "Ivan to ring the depot if the pump comes", true)]
    [InlineData("Due", "HEC-2 won't make it, say 11 December", true)]
    [InlineData("Log", "did we put down that Ivan rings the depot", false)]
    public void What_is_hedged_or_only_told_is_not_done_at_once(string kind, string line, bool plain) =>
        Assert.Equal(plain, CommandFromParts.IsPlain(Enum.Parse<LineKind>(kind), line));
}
