using System.Text.Json;
using CommitteeBot.Answers;
using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Benchmarks.Training;

/// <summary><c>-- train --shared FOLDER --stores FOLDER [--dump FILE]</c></summary>
internal static class TrainBenchmark
{
    private static readonly (string Name, string Documents, string Questions)[] Bodies =
    [
        ("parish", "archives/parish-council", "gold/archives/parish-council/questions.json"),
        ("joint", "archives/joint-policing", "gold/archives/joint-policing/questions.json"),
        ("five", "minutes", "gold/questions.json"),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var shared = Option(args, "--shared")!;
        var stores = Option(args, "--stores")!;
        await using var dump = Option(args, "--dump") is { } file ? File.CreateText(file) : null;
        foreach (var (name, documents, questions) in Bodies)
        {
            await using var body = await BodyStore.OpenAsync(Path.Combine(stores, name), Path.Combine(shared, documents));
            foreach (var gold in GoldQuestion.Read(Path.Combine(shared, questions)))
            {
                var (question, found) = await FindAsync(body, gold.Text);
                if (dump is not null)
                    await dump.WriteLineAsync(JsonSerializer.Serialize(new
                    {
                        body = name, id = gold.Id, type = gold.Type, q = gold.Text, follows = gold.Follows, committee = question.CommitteeId, kind = question.Kind.ToString(), wanted = question.Wanted.ToString(),
                        names = CandidateFeatures.Names,
                        candidates = found.Select(c => new { text = c.Text, x = c.Features, held = gold.IsAnswerable ? gold.Held(c.Text) : 0, evidence = gold.Evidenced(c.Text), passage = c.Quote?.Passage.Id ?? -c.Fact!.Id, place = c.Quote?.Passage.Place, meeting = c.MeetingId, holds = c.Quote is { } }),
                    }));
                var best = found.Select(c => gold.Held(c.Text)).DefaultIfEmpty(0).Max();
                Console.WriteLine($"{gold.Id} {gold.Type} {question.Kind} {found.Count} best {best:0.00} {(gold.IsAnswerable ? "" : "-")}");
            }
        }

        return 0;
    }

    private static async Task<(Committees.Questions.Question, List<Candidate>)> FindAsync(BodyStore body, string text)
    {
        await using var scope = body.Scope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CommitteeDb>();
        var caller = Caller.Console(await db.Committees.Select(c => c.Id).ToListAsync());
        var now = TimeProvider.System.GetUtcNow();
        var known = await services.GetRequiredService<QuestionContextReader>().ReadAsync(caller, null, now, CommitteeDay.Of(now, "Europe/London"), default);
        var question = QuestionReader.Read(text, known);
        var meetings = await MeetingScope.LoadAsync(db, caller, null, default);
        var (named, _) = AnswerQuestion.Named(question, meetings);
        if (named?.Where(m => m.CommitteeId == question.CommitteeId).ToList() is { Count: > 0 } own)
            named = own;
        var asked = question;
        question = question with { CommitteeId = null };
        var passages = new AnswerFromPassages(db, services.GetRequiredService<PassageTermCache>(), services.GetRequiredService<Glossary>());
        var (query, within) = await passages.FindAsync(caller, question, meetings, named, default);
        var (_, elsewhere) = named is null ? (query, []) : await passages.FindAsync(caller, question, meetings, null, default);
        var request = new EvidenceRequest(caller, asked, meetings, named, query, within) { Elsewhere = elsewhere };
        return (asked, await new EvidenceSearch(db, services.GetRequiredService<MeaningIndex>()).FindAsync(request, default));
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
