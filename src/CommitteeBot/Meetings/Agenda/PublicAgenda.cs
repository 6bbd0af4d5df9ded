using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>
/// An agenda as somebody sees it who belongs to no committee and may read only what is open to all: nothing of private
/// items, and nothing of the register. Who sent apologies is left out as well; nobody has asked for it.
/// </summary>
internal sealed class PublicAgenda(CommitteeDb db)
{
    public async Task<IReadOnlyList<string>> LinesAsync(
        CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        var anybody = new Caller(null, "", ReadScope.From(
            new Dictionary<long, CommitteeRole> { [committee.Id] = CommitteeRole.Guest }, seesRestricted: false),
            IsGroupChat: true);
        var agenda = await new BuildAgenda(db).RunAsync(anybody, committee, meeting, said: null, cancellation);
        return [.. agenda.Lines.SelectMany(line => (string[])[
            $"{line.Number}. {line.Title}",
            .. AgendaTitles.Classify(line.Title) == AgendaKind.Apologies ? [] : line.Notes])];
    }
}
