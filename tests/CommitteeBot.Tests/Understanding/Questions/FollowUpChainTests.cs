using System.Globalization;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

/// <summary>
/// Whole chains of questions, each read with what the one before left behind. A step is written as
/// <c>what is typed > kind; subject; year; person; follows or new</c>, and <c>-</c> for nothing.
/// </summary>
public sealed class FollowUpChainTests
{
    [Theory]
    [InlineData(
        "how much did yachts pay in 2024? > Passage; yachts pay; 2024; -; new",
        "what was it the year before? > Passage; yachts pay; 2023; -; follows",
        "and the year before? > Passage; yachts pay; 2022; -; follows")]
    [InlineData(
        "how many berths were let in 2024? > Passage; berths let; 2024; -; new",
        "and the year after? > Passage; berths let; 2025; -; follows", "why? > Passage; berths let; 2025; -; follows")]
    [InlineData(
        "how many berths were let in 2024? > Passage; berths let; 2024; -; new",
        "what about 2022? > Passage; berths let; 2022; -; follows",
        "and the year before? > Passage; berths let; 2021; -; follows")]
    [InlineData(
        "what did the crane cost? > Passage; crane cost; -; -; new",
        "who paid for it? > Passage; paid crane cost; -; -; follows",
        "by when? > Passage; paid crane cost; -; -; follows")]
    [InlineData(
        "what did the crane cost? > Passage; crane cost; -; -; new",
        "and who paid for it? > Passage; paid crane cost; -; -; follows",
        "when was that agreed? > Decisions; paid crane cost; -; -; follows")]
    [InlineData(
        "why did the jib fail? > Passage; jib fail; -; -; new",
        "was it repaired? > Passage; repaired jib fail; -; -; follows",
        "by whom? > Passage; repaired jib fail; -; -; follows")]
    [InlineData(
        "why did the jib fail? > Passage; jib fail; -; -; new",
        "when has it been discussed? > History; jib fail; -; -; follows",
        "and before 2020? > History; jib fail; -; -; follows")]
    [InlineData(
        "who was at the meeting on 4 June 2024? > Attendance; -; 2024; -; new",
        "and in March 2025? > Attendance; -; 2025; -; follows",
        "what about June 2023? > Attendance; -; 2023; -; follows")]
    [InlineData(
        "who was at the meeting on 4 June 2024? > Attendance; -; 2024; -; new",
        "who sent apologies to it? > Apologies; -; 2024; -; follows",
        "and in March 2025? > Apologies; -; 2025; -; follows")]
    [InlineData(
        "who sent apologies in june 2024? > Apologies; -; 2024; -; new",
        "and in march 2025? > Apologies; -; 2025; -; follows", "what about june 2025? > Apologies; -; 2025; -; follows")]
    [InlineData(
        "who was harbour master in june 2024? > HolderOfRole; harbour master; 2024; -; new",
        "and in March 2025? > HolderOfRole; harbour master; 2025; -; follows",
        "what actions came from that meeting? > Actions; harbour master; 2025; -; follows")]
    [InlineData(
        "what jobs has Nadia Okafor held? > RoleOfPerson; -; -; Nadia Okafor; new",
        "which meetings did she attend? > MeetingsOfPerson; -; -; Nadia Okafor; follows",
        "what did she say about fog? > Passage; fog; -; Nadia Okafor; follows")]
    [InlineData(
        "which meetings did Peter Lindqvist attend? > MeetingsOfPerson; -; -; Peter Lindqvist; new",
        "what actions does he have? > Actions; -; -; Peter Lindqvist; follows",
        "which of them are overdue? > Actions; -; -; Peter Lindqvist; follows")]
    [InlineData(
        "was Ros Tremayne there in June 2024? > Attendance; -; 2024; Ros Tremayne; new",
        "and in March 2025? > Attendance; -; 2025; Ros Tremayne; follows",
        "what jobs has Nadia Okafor held? > RoleOfPerson; -; -; Nadia Okafor; new")]
    [InlineData(
        "when is the next meeting? > NextMeeting; -; -; -; new", "where is it? > NextMeeting; -; -; -; follows",
        "what time do i need to be there? > NextMeeting; -; -; -; follows")]
    [InlineData(
        "when is the meeting after June 2024? > NextMeeting; -; 2024; -; new",
        "was it moved? > NextMeeting; -; 2024; -; follows", "which room? > NextMeeting; -; -; -; follows")]
    [InlineData(
        "list the dredging actions > Actions; dredging; -; -; new",
        "which of those are overdue? > Actions; dredging; -; -; follows",
        "who was at the meeting on 4 June 2024? > Attendance; -; 2024; -; new")]
    [InlineData(
        "what was decided about mooring fees? > Decisions; mooring fees; -; -; new",
        "why was that? > Passage; mooring fees; -; -; follows",
        "who proposed it? > Passage; mooring fees; -; -; follows")]
    [InlineData(
        "what was decided about mooring fees? > Decisions; mooring fees; -; -; new",
        "when do they begin? > Passage; begin mooring fees; -; -; follows",
        "how much are they? > Passage; begin mooring fees; -; -; follows")]
    [InlineData(
        "how many buoys were lost? > Passage; buoys lost; -; -; new",
        "how many of them were found? > Passage; found buoys lost; -; -; follows",
        "where were they? > Passage; found buoys lost; -; -; follows")]
    [InlineData(
        "how many buoys were lost? > Passage; buoys lost; -; -; new",
        "and how many found? > Passage; found buoys lost; -; -; follows",
        "How much did the new crane cost the Allotments Board? > Passage; new crane cost; -; -; new")]
    [InlineData(
        "what did the pilots say about fog? > Passage; pilots fog; -; -; new",
        "did they agree? > Decisions; pilots fog; -; -; follows", "what else? > Passage; pilots fog; -; -; follows")]
    [InlineData(
        "who set up the harbour watch? > Passage; establish harbour watch; -; -; new",
        "when was that? > Passage; establish harbour watch; -; -; follows",
        "who pays for it? > Passage; pays establish harbour watch; -; -; follows")]
    [InlineData(
        "what percentage of boats are visitors? > Passage; boats visitors; -; -; new",
        "and in 2023? > Passage; boats visitors; 2023; -; follows",
        "and the year after? > Passage; boats visitors; 2024; -; follows")]
    [InlineData(
        "any tips for skippers using the lock? > Passage; tips skippers using lock; -; -; new",
        "who gave them? > Passage; gave tips skippers using lock; -; -; follows",
        "list the dredging actions > Actions; dredging; -; -; new")]
    [InlineData(
        "which reports are in the pack for 10 October 2025? > Reports; -; 2025; -; new",
        "who was at that meeting? > Attendance; -; 2025; -; follows",
        "and in March 2025? > Attendance; -; 2025; -; follows")]
    [InlineData(
        "when has the sea wall been on the agenda? > History; sea wall; -; -; new",
        "what was decided about it? > Decisions; sea wall; -; -; follows", "by when? > Passage; sea wall; -; -; follows")]
    [InlineData(
        "was anything corrected in June 2024? > Corrections; -; 2024; -; new",
        "who was at that meeting? > Attendance; -; 2024; -; follows",
        "who sent apologies to it? > Apologies; -; 2024; -; follows")]
    [InlineData(
        "which items were taken in private in June 2024? > Exempt; -; 2024; -; new",
        "why was that? > Passage; -; 2024; -; follows", "who was there? > Attendance; -; 2024; -; follows")]
    [InlineData(
        "what's on the agenda for December 2026? > FutureAgenda; -; 2026; -; new",
        "who was at the meeting on 4 June 2024? > Attendance; -; 2024; -; new",
        "and in March 2025? > Attendance; -; 2025; -; follows")]
    [InlineData(
        "how much of the grant is left? > Passage; grant left; -; -; new",
        "how much of that went on paint? > Passage; paint grant left; -; -; follows",
        "and on rope? > Passage; rope paint grant left; -; -; follows")]
    [InlineData(
        "is the dredging finished? > Passage; dredging finished; -; -; new",
        "how much did it cost? > Passage; cost dredging finished; -; -; follows",
        "Which lighthouse keepers received long service medals > Passage; lighthouse keepers received long service medals; -; -; new")]
    [InlineData(
        "is the dredging finished? > Passage; dredging finished; -; -; new",
        "when will it be? > Passage; dredging finished; -; -; follows",
        "so who says so? > Passage; dredging finished; -; -; follows")]
    [InlineData(
        "how often is the lock opened? > Passage; lock opened; -; -; new",
        "and in 2022? > Passage; lock opened; 2022; -; follows", "by whom? > Passage; lock opened; 2022; -; follows")]
    [InlineData(
        "who is auditing the fuel sales? > Passage; auditing fuel sales; -; -; new",
        "and when? > Passage; auditing fuel sales; -; -; follows",
        "what did they find? > Passage; auditing fuel sales; -; -; follows")]
    [InlineData(
        "how old is the lifeboat? > Passage; old lifeboat; -; -; new",
        "is it still used? > Passage; still used old lifeboat; -; -; follows",
        "anything else > Passage; still used old lifeboat; -; -; follows")]
    [InlineData(
        "what actions does Nadia Okafor have? > Actions; -; -; Nadia Okafor; new",
        "and Peter Lindqvist? > Actions; -; -; Peter Lindqvist; follows",
        "what jobs has he held? > RoleOfPerson; -; -; Peter Lindqvist; follows")]
    [InlineData(
        "what time did the meeting on 4 June 2024 start? > MeetingDetails; -; 2024; -; new",
        "where was it held? > MeetingDetails; -; 2024; -; follows", "who was there? > Attendance; -; 2024; -; follows")]
    [InlineData(
        "what was the vote on the slipway? > Decisions; slipway; -; -; new",
        "why was it closed? > Passage; closed slipway; -; -; follows",
        "and how much will that cost? > Passage; cost closed slipway; -; -; follows")]
    [InlineData(
        "who was at the meeting on 4 June 2024? > Attendance; -; 2024; -; new",
        "and at the one before? > Attendance; -; 2024; -; follows",
        "what actions came from the meeting after that? > Actions; -; 2024; -; follows")]
    [InlineData(
        "how much did the crane cost in 2024? > Passage; crane cost; 2024; -; new",
        "and the one before? > Passage; crane cost; 2023; -; follows",
        "when is the meeting after that? > NextMeeting; crane cost; 2023; -; follows")]
    [InlineData(
        "was Nadia Okafor at the meeting on 4 June 2024? > Attendance; -; 2024; Nadia Okafor; new",
        "was Peter Lindqvist at the meeting before that? > Attendance; -; 2024; Peter Lindqvist; follows")]
    [InlineData(
        "how many drownings were there in 2016? > Passage; drownings; 2016; -; new",
        "and the year before? > Passage; drownings; 2015; -; follows",
        "and nationally? > Passage; nationally drownings; 2015; -; follows")]
    public void Each_step_is_understood_with_what_went_before(params string[] steps)
    {
        RememberedTurn? memory = null;
        List<string> said = [], wanted = [];
        foreach (var step in steps)
        {
            var (typed, expected) = step.Split(" > ") is [var line, var meaning]
                ? (line, meaning)
                : throw new ArgumentException(step);
            var question = QuestionReader.Read(typed, Harbour.Context(memory));
            memory = new RememberedTurn(
                Harbour.Now, question.Kind, question.SubjectToRemember, question.CommitteeId ?? 1, [7], [70],
                question.Person, question.YearToRemember, question.Expected);
            said.Add($"{typed} > {Said(question, memory)}");
            wanted.Add($"{typed} > {expected}");
        }

        Assert.Equal(wanted, said);
    }

    private static string Said(Question question, RememberedTurn after) => string.Join("; ",
        question.Kind, Or(string.Join(' ', after.Subject)), Or(after.Year?.ToString(CultureInfo.InvariantCulture)),
        Or(question.Person), question.FollowUpTo is null ? "new" : "follows");

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "-" : text;
}
