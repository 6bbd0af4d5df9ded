using System.Text;
using CommitteeBot.Graph;
using CommitteeBot.Import.Heard;
using CommitteeBot.Minutes.Transcripts;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Asks for what was written down of one call. Copilot's notes come before the transcript that they were made from,
/// which is left for as long as they may still come.
/// </summary>
internal sealed class HearCall(MeetingTranscripts transcripts, MeetingInsights insights, TimeProvider clock)
{
    /// <summary>Copilot may take as long.</summary>
    private static readonly TimeSpan UntilInsights = TimeSpan.FromHours(4);

    /// <summary>A note of more is no action.</summary>
    private const int MaxText = 300;

    /// <param name="roster">The names that the committee knows.</param>
    public async Task<IReadOnlyList<HeardCall>> RunAsync(FollowedCommittee followed, CallToHear call, HeardMark mark,
        Func<Task<IReadOnlyList<string>>> roster, CancellationToken cancellation)
    {
        if (await transcripts.FindCallAsync(call.Organizer, call.JoinUrl, cancellation) is not { } id)
            return [];
        var (notes, areShut) = followed.HearsInsights
            ? await InsightsAsync(followed, call, id, cancellation)
            : ([], false);
        var written = followed.HearsTranscript
            ? await transcripts.ListAsync(call.Organizer, id, cancellation)
            : [];
        var heard = new List<HeardCall>();
        // A transcript that was read before Copilot's notes of it came has been proposed from.
        var wasRead = written.Any(t => mark.Has(call.MeetingId, t.Id));
        foreach (var note in notes.Where(
            n => call.IsOfThisMeeting(n.BeganAt) && !mark.Has(call.MeetingId, n.Id) && !wasRead))
            heard.Add(new HeardCall(call, note.Id, CallSource.Insight, [.. (await insights.ReadAsync(
                call.Organizer, id, note.Id, cancellation)).Where(a => a.Text.Length <= MaxText)
                .Select(a => new HeardCommitment(a.Text, SpeakerName.Of(a.Owner), SaidAt: null))]));
        if (!followed.HearsTranscript)
            return heard;
        var mayCome = followed.HearsInsights && !areShut && clock.GetUtcNow() < call.End + UntilInsights;
        foreach (var transcript in written)
        {
            if (!call.IsOfThisMeeting(transcript.BeganAt) || mark.Has(call.MeetingId, transcript.Id) || mayCome
                || notes.Any(n => n.Of is not null && n.Of == transcript.Of))
                continue;
            var content = await transcripts.ReadAsync(call.Organizer, id, transcript.Id, cancellation);
            using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
            var taken = new TranscriptCommitments(await roster())
                .Read(SpokenSentences.Read(TranscriptReader.Read(reader)));
            heard.Add(new HeardCall(call, transcript.Id, CallSource.Transcript, [.. taken.Select(
                t => new HeardCommitment(t.Text, t.Owner, transcript.BeganAt + t.At))]));
        }

        return heard;
    }

    /// <summary>Who has no Copilot has the transcript all the same.</summary>
    private async Task<(IReadOnlyList<MeetingInsight> Notes, bool AreShut)> InsightsAsync(
        FollowedCommittee followed, CallToHear call, string id, CancellationToken cancellation)
    {
        try
        {
            return (await insights.ListAsync(call.Organizer, id, cancellation), false);
        }
        catch (GraphException e) when (followed.HearsTranscript
            && e.Fault is GraphFault.NotAllowed or GraphFault.NotFound or GraphFault.Rejected)
        {
            return ([], true);
        }
    }
}

/// <param name="Id">Of the transcript or the notes.</param>
internal sealed record HeardCall(
    CallToHear Call, string Id, CallSource Source, IReadOnlyList<HeardCommitment> Commitments);
