using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

/// <summary>
/// What is understood of a question by itself, a line each: <c>what is typed > kind; filters; subject</c>, and <c>-</c>
/// for none. Of the filters a day stands as it is and a longer period as first..last, with an M behind it where it is a
/// meeting's; a committee by its prefix, with a ? where only part of its name was said; a person by name, an office in
/// brackets, an item with #, and figures as =1116.
/// </summary>
public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("what was discussed on 4 June 2024? > Overview; 2024-06-04; -")]
    [InlineData("What happened at the last meeting? > Overview; -; -")]
    [InlineData("can you show me the minutes of 4 june 2024 please > Overview; 2024-06-04 M; -")]
    [InlineData("summarise the June 2024 meeting of the Allotments Board > Overview; 2024-06-01..2024-06-30 M, AB; -")]
    [InlineData("main points of the last HFC meeting > Overview; HFC; -")]
    [InlineData("what did we talk about in March 2025 > Overview; 2025-03-01..2025-03-31; -")]
    [InlineData("what was on the agenda on 4 June 2024 > Overview; 2024-06-04; -")]
    [InlineData("what was discussed about the slipway on 4 June 2024 > Passage; 2024-06-04; slipway")]
    [InlineData("what happened? > Passage; -; happened")]
    [InlineData("list all meetings > Meetings; -; -")]
    [InlineData("which meetings do you have minutes of? > Meetings; -; -")]
    [InlineData("how many meetings were there in 2024 > Meetings; 2024-01-01..2024-12-31; -")]
    [InlineData("how many meetings were about dredging > History; -; dredging")]
    [InlineData("when did the allotments board last meet? > MeetingDetails; AB; -")]
    [InlineData("did the harbour master attend on 4 June 2024 > Attendance; 2024-06-04, (Harbour Master); harbour master")]
    [InlineData("which meetings did the CX miss in 2025? > MeetingsOfPerson; 2025-01-01..2025-12-31, (Chief Executive); cx")]
    [InlineData("who was at the meeting on 4 June 2024 > Attendance; 2024-06-04 M; -")]
    [InlineData("Who attended in March 2025? > Attendance; 2025-03-01..2025-03-31; -")]
    [InlineData("who was there last month > Attendance; 2026-10-01..2026-10-31; -")]
    [InlineData("list of attendees 4/6/2024 > Attendance; 2024-06-04; -")]
    [InlineData("who else was present on 4th june 2024? > Attendance; 2024-06-04; -")]
    [InlineData("attendance for the June 2024 meeting > Attendance; 2024-06-01..2024-06-30 M; -")]
    [InlineData("Was Nadia Okafor there in June 2024? > Attendance; 2024-06-01..2024-06-30, Nadia Okafor; -")]
    [InlineData("was nadia okafor there > Attendance; Nadia Okafor; -")]
    [InlineData("did Peter Lindqvist attend the March 2025 meeting > Attendance; 2025-03-01..2025-03-31 M, Peter Lindqvist; -")]
    [InlineData("was Ros Tremayne at the june 2024 meeting and what was her job > Attendance; 2024-06-01..2024-06-30 M, Ros Tremayne; -")]
    [InlineData("who turned up on June 4, 2024 > Attendance; 2024-06-04; -")]
    [InlineData("how many members were present on 4 June 2024 > Attendance; 2024-06-04; -")]
    [InlineData("who are the members of the Allotments Board? > Attendance; AB; -")]
    [InlineData("who sits on the harbour committee > Attendance; HFC?; -")]
    [InlineData("who sent apologies in june 2024? > Apologies; 2024-06-01..2024-06-30; -")]
    [InlineData("any apologies for 4 June 2024 > Apologies; 2024-06-04; -")]
    [InlineData("who was absent from the HFC on 4 June 2024 > Apologies; 2024-06-04, HFC; -")]
    [InlineData("who couldn't make it in June 2024? > Apologies; 2024-06-01..2024-06-30; -")]
    [InlineData("who did not attend the June 2024 meeting > Apologies; 2024-06-01..2024-06-30 M; -")]
    [InlineData("who apologised to the harbour committee in March 2025? > Apologies; 2025-03-01..2025-03-31, HFC?; -")]
    [InlineData("did Lindqvist send apologies in October 2025 > Apologies; 2025-10-01..2025-10-31, Peter Lindqvist; -")]
    [InlineData("Which meetings did Nadia Okafor go to? > MeetingsOfPerson; Nadia Okafor; -")]
    [InlineData("how many meetings has Peter Lindqvist attended since 2023 > MeetingsOfPerson; 2023-01-01..2026-11-22, Peter Lindqvist; -")]
    [InlineData("what meetings was Ros Tremayne at in 2024? > MeetingsOfPerson; 2024-01-01..2024-12-31, Ros Tremayne; -")]
    [InlineData("when did Nadia Okafor last attend? > MeetingsOfPerson; Nadia Okafor; -")]
    [InlineData("which meetings did Peter Lindqist go to > MeetingsOfPerson; Peter Lindqvist; -")]
    [InlineData("What jobs has Nadia Okafor held across the meetings? > RoleOfPerson; Nadia Okafor; -")]
    [InlineData("what's Peter Lindqvist's role > RoleOfPerson; Peter Lindqvist; -")]
    [InlineData("who is Ros Tremayne? > RoleOfPerson; Ros Tremayne; -")]
    [InlineData("who was Ros Tremayne in 2024 > RoleOfPerson; 2024-01-01..2024-12-31, Ros Tremayne; -")]
    [InlineData("Peter Lindqvist job title? > RoleOfPerson; Peter Lindqvist; -")]
    [InlineData("what does Nadia Okafor do? > RoleOfPerson; Nadia Okafor; -")]
    [InlineData(
        "what was Nadia Okafor in 2024 and in 2025? > RoleOfPerson; 2024-01-01..2024-12-31, 2025-01-01..2025-12-31, "
        + "Nadia Okafor; -")]
    [InlineData("who was harbour master in june 2024? > HolderOfRole; 2024-06-01..2024-06-30, (Harbour Master); harbour master")]
    [InlineData("who is the treasurer? > HolderOfRole; (Treasurer); treasurer")]
    [InlineData("who was the CX in March 2025 > HolderOfRole; 2025-03-01..2025-03-31, (Chief Executive); cx")]
    [InlineData(
        "who was chief exec in jan 2024 and who in june 2024 > HolderOfRole; "
        + "2024-01-01..2024-01-31, 2024-06-01..2024-06-30, (Chief Executive); chief exec")]
    [InlineData("who's the deputy harbour master > HolderOfRole; (Deputy Harbour Master); deputy harbour master")]
    [InlineData("who was hm in june 2024 > HolderOfRole; 2024-06-01..2024-06-30, (Harbour Master); hm")]
    [InlineData("who chaired the meeting on 4 June 2024? > HolderOfRole; 2024-06-04 M, (Chair); -")]
    [InlineData("who was in the chair of the Allotments Board in October 2025 > HolderOfRole; 2025-10-01..2025-10-31, AB, (Chair); -")]
    [InlineData("who is the lighthouse keeper > Passage; -; lighthouse keeper")]
    [InlineData("when is the next meeting? > NextMeeting; -; -")]
    [InlineData("date of next meeting > NextMeeting; -; -")]
    [InlineData("where and when is the next committee meeting after 4 june 2024 > NextMeeting; 2024-06-04 M, after, HFC; -")]
    [InlineData("when is the meeting after octobr 2025? > NextMeeting; 2025-10-01..2025-10-31 M, after; -")]
    [InlineData("when do we meet next? > NextMeeting; -; -")]
    [InlineData("why does my diary say 5 nov 2025 for the next meeting? > NextMeeting; 2025-11-05, after; -")]
    [InlineData("When is the Allotments Board meeting again? > NextMeeting; AB; -")]
    [InlineData("when is the board meeting next? > NextMeeting; AB; -")]
    [InlineData("when is the next HFC meeting > NextMeeting; HFC; -")]
    [InlineData("what are the dates of future meetings > NextMeeting; -; -")]
    [InlineData("what time did the meeting on 4 June 2024 start? > MeetingDetails; 2024-06-04 M; -")]
    [InlineData("where was the June 2024 meeting held? > MeetingDetails; 2024-06-01..2024-06-30 M; -")]
    [InlineData("how long was the meeting on 4 June 2024? > MeetingDetails; 2024-06-04 M; -")]
    [InlineData("when did the March 2025 meeting finish > MeetingDetails; 2025-03-01..2025-03-31 M; -")]
    [InlineData("what actions came out of 4 June 2024? > Actions; 2024-06-04; -")]
    [InlineData("list the dredging actions > Actions; -; dredging")]
    [InlineData("which actions are overdue > Actions; overdue; -")]
    [InlineData("which of the Allotments Board's actions are overdue? > Actions; AB, overdue; -")]
    [InlineData("what actions does Nadia Okafor have? > Actions; Nadia Okafor; -")]
    [InlineData("action points from item 5 > Actions; #5; -")]
    [InlineData("action points from item 5 on 4 June 2024 > Actions; 2024-06-04, #5; -")]
    [InlineData("What does Peter Lindqvist have to do? > Actions; Peter Lindqvist; -")]
    [InlineData("what must the harbour master do? > Actions; -; harbour master")]
    [InlineData("what is the treasurer supposed to do about the fuel sales > Actions; -; treasurer fuel sales")]
    [InlineData("is action 12 complete? > Actions; =12; 12")]
    [InlineData("HFC actions about the slipway since 2024 > Actions; 2024-01-01..2026-11-22, HFC; slipway")]
    [InlineData("what did Nadia Okafor agree to do in March 2025 > Actions; 2025-03-01..2025-03-31, Nadia Okafor; -")]
    [InlineData("was anything decided about mooring fees? > Decisions; -; mooring fees")]
    [InlineData("What did the committee agree about the slipway? > Decisions; HFC; slipway")]
    [InlineData("What did the Allotments Board agree about water? > Decisions; AB; water")]
    [InlineData("any decisions on parking in 2024 > Decisions; 2024-01-01..2024-12-31; parking")]
    [InlineData("did the board back a new fence > Decisions; AB; new fence")]
    [InlineData("was the ferry timetable approved? > Decisions; -; ferry timetable")]
    [InlineData("which resolutions were passed on 4 June 2024 > Decisions; 2024-06-04; -")]
    [InlineData("what was agreed under agenda item 12a? > Decisions; #12a; -")]
    [InlineData("what was the vote on the slipway in March 2025 > Decisions; 2025-03-01..2025-03-31; slipway")]
    [InlineData("what did the parish board decide about dogs > Decisions; -; parish dogs")]
    [InlineData("has the lifeboat grant been approved by the HFC > Decisions; HFC; lifeboat grant")]
    [InlineData("why was the fence approved? > Passage; -; fence approved")]
    [InlineData("what's on the agenda for December 2026? > FutureAgenda; 2026-12-01..2026-12-31; -")]
    [InlineData("future agenda items > FutureAgenda; -; -")]
    [InlineData("what is coming up? > FutureAgenda; -; -")]
    [InlineData("what is on the work programme of the Allotments Board > FutureAgenda; AB; -")]
    [InlineData("What's going on the agenda for March 2027? > FutureAgenda; 2027-03-01..2027-03-31; -")]
    [InlineData("anything planned for the next meeting > FutureAgenda; -; -")]
    [InlineData("Which reports are in the pack for 10 October 2025? > Reports; 2025-10-10; -")]
    [InlineData("list the papers for 4 June 2024 > Reports; 2024-06-04; -")]
    [InlineData("what's in the pack? > Reports; -; -")]
    [InlineData("what reports were attached in June 2024 > Reports; 2024-06-01..2024-06-30; -")]
    [InlineData("what does the dredging report recommend? > Reports; -; dredging")]
    [InlineData("which papers did the HFC have in October 2025 > Reports; 2025-10-01..2025-10-31, HFC; -")]
    [InlineData("when has dredging been on the agenda? > History; -; dredging")]
    [InlineData("when was the slipway discussed > History; -; slipway")]
    [InlineData("when has the sea wall been discussed since 2023? > History; 2023-01-01..2026-11-22; sea wall")]
    [InlineData("history of the ferry contract > History; -; ferry contract")]
    [InlineData("how often has parking come up at the Allotments Board? > History; AB; parking")]
    [InlineData("which meetings discussed the sea wall before 2024 > History; 1900-01-01..2023-12-31; sea wall")]
    [InlineData("was anything corrected in June 2024? > Corrections; 2024-06-01..2024-06-30; -")]
    [InlineData("which figures were amended > Corrections; -; -")]
    [InlineData("any corrections to the minutes of 4 June 2024? > Corrections; 2024-06-04 M; -")]
    [InlineData("was the number of berths corrected in 2025 > Corrections; 2025-01-01..2025-12-31; berths")]
    [InlineData("Is the 640 berth figure right? 12 let being 40% looks odd > FigureCheck; =640, =12, =40; 640 berth 12 let 40")]
    [InlineData("does 12 of 640 being 40% add up > FigureCheck; =12, =640, =40; 12 640 40")]
    [InlineData("under which act were press and public kept out? > Exempt; -; -")]
    [InlineData("was any item exempt in June 2024 > Exempt; 2024-06-01..2024-06-30; -")]
    [InlineData("why was the public excluded? > Exempt; -; -")]
    [InlineData("who proposed shutting out the public in march 2025 > Exempt; 2025-03-01..2025-03-31; -")]
    [InlineData("which items were taken in private by the Allotments Board > Exempt; AB; -")]
    [InlineData("How many berths were let by July 2024? > Passage; 2024-07-01..2024-07-31; berths let")]
    [InlineData("how many berths were let in 2024? > Passage; 2024-01-01..2024-12-31; berths let")]
    [InlineData("how many berths were let between 2022 and 2024 > Passage; 2022-01-01..2024-12-31; berths let")]
    [InlineData("how much did yachts pay in 2023 and 2024? > Passage; 2023-01-01..2023-12-31, 2024-01-01..2024-12-31; yachts pay")]
    [InlineData("was the pier painted from 2021 to 2023? > Passage; 2021-01-01..2023-12-31; pier painted")]
    [InlineData("berths let 2023 v 2024? > Passage; 2023-01-01..2023-12-31, 2024-01-01..2024-12-31; berths let")]
    [InlineData("what was the income in 2024/25? > Passage; 2024-04-01..2025-03-31; income")]
    [InlineData("how many boats were moored in Sept 2025 > Passage; 2025-09-01..2025-09-30; boats moored")]
    [InlineData("how much was spent on dredging last year > Passage; 2025-01-01..2025-12-31; spent dredging")]
    [InlineData("how much dredging was done this month > Passage; 2026-11-01..2026-11-30; dredging done")]
    [InlineData("was there any dredging last month > Passage; 2026-10-01..2026-10-31; dredging")]
    [InlineData("what was said about fog in February > Passage; 2026-02-01..2026-02-28; fog")]
    [InlineData("what was said about fog in December > Passage; 2025-12-01..2025-12-31; fog")]
    [InlineData("how many of the 2,024 berths are empty > Passage; =2024; 2 024 berths empty")]
    [InlineData("who may moor at the pier > Passage; -; moor pier")]
    [InlineData("was the crane really £2,019 > Passage; =2019; crane 2 019")]
    [InlineData("did anyone notice that 31 February 2024 was odd > Passage; 2024-02-01..2024-02-29, =31; notice 31 odd")]
    [InlineData("who set up the harbour watch and when? > Passage; -; establish harbour watch")]
    [InlineData("why did the ferry stop running > Passage; -; ferry stop running")]
    [InlineData("what percentage of boats are visitors > Passage; -; boats visitors")]
    [InlineData("what share of boats are visitors > Passage; -; boats visitors")]
    [InlineData("how much did the crane cost > Passage; -; crane cost")]
    [InlineData("when is the meeting on the crane repairs? > Passage; -; crane repairs")]
    [InlineData("is the dredging report coming back to members? > Passage; -; dredging report back members")]
    [InlineData("who is auditing the fuel sales and when > Passage; -; auditing fuel sales")]
    [InlineData("how many drownings were there in 2016? > Passage; 2016-01-01..2016-12-31; drownings")]
    [InlineData("any tips for skippers using the lock? > Passage; -; tips skippers using lock")]
    [InlineData("who was appointed to run the regatta? > Passage; -; appointed run regatta")]
    [InlineData("what did Okafor say about fog > Passage; Nadia Okafor; okafor fog")]
    [InlineData("what did Mr Lindqvist say about the lock gates? > Passage; Peter Lindqvist; lindqvist lock gates")]
    [InlineData("what did the board say about water > Passage; AB?; water")]
    [InlineData("details of the fuel committee > Passage; -; details fuel committee")]
    [InlineData("when was the harbour meeting > Passage; -; harbour")]
    [InlineData("how much were the fees > Passage; -; fees")]
    [InlineData("what were the fees in the minutes of 4 June 2024? > Passage; 2024-06-04 M; fees")]
    [InlineData("harbour and foreshore committee mooring fees > Passage; HFC; mooring fees")]
    [InlineData("how much are the ab fees > Passage; -; ab fees")]
    [InlineData("please tell me about the regatta > Passage; -; regatta")]
    [InlineData("how long does it take to raise the bridge? > Passage; -; raise bridge")]
    [InlineData("how often is the lock opened > Passage; -; lock opened")]
    [InlineData("how old is the lifeboat? > Passage; -; old lifeboat")]
    [InlineData("by when must the pier be painted > Passage; -; pier painted")]
    [InlineData("who proposed and seconded the new fence? > Passage; -; new fence")]
    [InlineData("how many times a year does the pilot boat sail > Passage; -; year pilot boat sail")]
    [InlineData("what did the review of the crane conclude? > Passage; -; review crane conclude")]
    [InlineData("can yachts use the lock at night > Passage; -; yachts use lock night")]
    [InlineData("how much more likely are yachts to sink than dinghies? > Passage; -; likely yachts sink dinghies")]
    [InlineData("where is the spare buoy kept > Passage; -; spare buoy kept")]
    [InlineData("who paid for the regatta in 2024? > Passage; 2024-01-01..2024-12-31; paid regatta")]
    [InlineData("when will the new slipway open? > Passage; -; new slipway open")]
    [InlineData("how many complaints about noise have there been so far in 2026 > Passage; 2026-01-01..2026-12-31; complaints noise")]
    [InlineData(
        "did Ros Tremayne mention the sea wall in October 2025 > Passage; 2025-10-01..2025-10-31, Ros Tremayne; "
        + "ros tremayne sea wall")]
    [InlineData("what were the visitor numbers at the October 2025 meeting? > Passage; 2025-10-01..2025-10-31 M; visitor")]
    [InlineData("has anybody been fined for speeding in the harbour > Passage; -; fined speeding harbour")]
    [InlineData("what is the deadline for berth applications > Passage; -; deadline berth applications")]
    [InlineData("who pays for the CCTV on the pier > Passage; -; pays cctv pier")]
    [InlineData("whats the target for bathing water quality > Passage; -; target bathing water quality")]
    [InlineData("which company won the dredging contract > Passage; -; company dredging contract")]
    [InlineData("how much of the grant is left? > Passage; -; grant left")]
    [InlineData("are dogs allowed on the foreshore > Passage; -; dogs allowed foreshore")]
    [InlineData("how did the Allotments Board spend its reserves in 2024/25 > Passage; 2024-04-01..2025-03-31, AB; spend reserves")]
    [InlineData("any update on item 7 of the March 2025 meeting > Passage; 2025-03-01..2025-03-31 M, #7; update")]
    [InlineData("what is HFC's budget for 2026 > Passage; 2026-01-01..2026-12-31, HFC; budget")]
    [InlineData("why are the lock gates leaking > Passage; -; lock gates leaking")]
    [InlineData("what happened to the old crane? > Passage; -; old crane")]
    [InlineData("who will inspect the moorings and by when > Passage; -; inspect moorings")]
    [InlineData("what does the harbour master think of the new bylaws > Passage; -; harbour master think new bylaws")]
    public void Each_question_is_understood_by_kind_filters_and_subject(string row)
    {
        var typed = row[..row.IndexOf(" > ", StringComparison.Ordinal)];
        var question = QuestionReader.Read(typed, Harbour.Context());
        Assert.Equal(row, $"{typed} > {question.Kind}; {Filters(question)}; {Subject(question)}");
    }

    private static string Subject(Question question) => Or(string.Join(' ', question.Subject.Select(w => w.Text)));

    private static string Filters(Question question) => Or(string.Join(", ",
    [
        .. question.Periods.Select(Written),
        .. question.IsAfter && question.Periods.Count > 0 ? (string[])["after"] : [],
        .. question.CommitteeId is { } id
            ? (string[])[
                Harbour.Context().Committees.First(c => c.Id == id).Prefix
                    + (question.CommitteeHint.Count > 0 ? "?" : "")]
            : [],
        .. question.Person is { } person ? (string[])[person] : [],
        .. question.Role is { } role ? (string[])[$"({role})"] : [],
        .. question.Item is { } item ? (string[])[$"#{item}"] : [],
        .. question.OnlyOverdue ? (string[])["overdue"] : [],
        .. question.Figures.Select(f => $"={f}"),
    ]));

    private static string Written(Period period) =>
        $"{period.From:yyyy-MM-dd}{(period.IsDay ? "" : $"..{period.To:yyyy-MM-dd}")}{(period.IsMeetingDate ? " M" : "")}";

    private static string Or(string text) => text.Length == 0 ? "-" : text;
}
