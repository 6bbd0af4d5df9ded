using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class CalendarCommandsTests
{
    [Theory]
    [InlineData("calendar conflicts", nameof(CalendarConflictsIntent))]
    [InlineData("meeting history", nameof(MeetingHistoryIntent))]
    [InlineData("history of the December meeting", nameof(MeetingHistoryIntent))]
    [InlineData("next meeting", nameof(NextMeetingIntent))]
    [InlineData("meetings", nameof(ListMeetingsIntent))]
    [InlineData("agenda item 7 – Any other business", nameof(SetCurrentItemIntent))]
    [InlineData("move HOB-3 to 10 December", nameof(SetDueIntent))]
    [InlineData("cancel HOB-3", nameof(WithdrawActionIntent))]
    [InlineData("end the meeting", nameof(EndMeetingIntent))]
    [InlineData("action Clerk to put the budget on the agenda", nameof(LogActionsIntent))]
    public void Neighbouring_commands_are_what_they_are(string line, string expected) =>
        Assert.Equal(expected, CommandReader.Read(line, Context)?.GetType().Name);

    [Theory]
    [InlineData("When is the next meeting?")]
    [InlineData("is the meeting on 3 December cancelled?")]
    [InlineData("was the December meeting moved to 10 December?")]
    [InlineData("who sent apologies in June?")]
    [InlineData("what was on the agenda in June?")]
    [InlineData("apologies for the delay")]
    [InlineData("apologies for my late reply")]
    [InlineData("meeting with the trust in 2018 about offers")]
    [InlineData("meetings of the working group in 2018?")]
    [InlineData("move on to the next subject")]
    [InlineData("cancel culture in the force")]
    [InlineData("agenda setting powers of the panel")]
    [InlineData("attendance allowance claims")]
    [InlineData("who attended the meeting in June?")]
    [InlineData("they said that he can't make it work")]
    public void What_is_no_command_is_left_to_the_answers(string line) =>
        Assert.Null(CommandReader.Read(line, Context));
}
