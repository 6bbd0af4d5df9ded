using System.Text.Json;
using CommitteeBot.Answers;
using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Ranking;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// <c>-- train --shared FOLDER --stores FOLDER [--out FILE] [--dump FILE]</c>: learns the weights of
/// <see cref="EvidenceModel"/> from the questions of three bodies, prints how each does on a body that it was not
/// trained on, and writes them. The stores are imported and embedded once and kept.
/// </summary>
internal static class TrainBenchmark
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true };

    private static readonly (string Name, string Documents, string Questions)[] Bodies =
    [
        ("parish", "archives/parish-council", "gold/archives/parish-council/questions.json"),
        ("joint", "archives/joint-policing", "gold/archives/joint-policing/questions.json"),
        ("five", "minutes", "gold/questions.json"),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (Option(args, "--shared") is not { } shared || Option(args, "--stores") is not { } stores)
        {
            await Console.Error.WriteLineAsync("train --shared FOLDER --stores FOLDER [--out FILE] [--dump FILE]");
            return 2;
        }

        var models = new Dictionary<string, EvidenceModel>();
        foreach (var (name, isOn) in new[] { ("meaning", true), ("words", false) })
        {
            var questions = new List<TrainedQuestion>();
            foreach (var body in Bodies)
                questions.AddRange(
                    await GatherAsync(
                        Path.Combine(stores, body.Name), Path.Combine(shared, body.Documents),
                        Path.Combine(shared, body.Questions), body.Name, isOn));
            models[name] = Trainer.Run(name, questions);
            if (isOn && Option(args, "--dump") is { } dump)
                await DumpAsync(dump, questions);
        }

        if (Option(args, "--out") is { } output)
            await File.WriteAllTextAsync(output, JsonSerializer.Serialize(models, Readable) + "\n");
        return 0;
    }

    private static async Task<List<TrainedQuestion>> GatherAsync(
        string folder, string documents, string questions, string name, bool isOn)
    {
        await using var body = await BodyStore.OpenAsync(folder, documents, isOn);
        var gathered = new List<TrainedQuestion>();
        foreach (var gold in GoldQuestion.Read(questions))
        {
            // A follow-up is understood from the turn before it, which is not part of this.
            if (gold.Follows is null)
                {
                var (asked, candidates) = await CandidatesAsync(body, gold.Text);
                gathered.Add(new TrainedQuestion(name, gold, asked, candidates));
            }
        }

        return gathered;
    }

    private static async Task<(Question Asked, IReadOnlyList<Candidate> Candidates)> CandidatesAsync(BodyStore body, string text)
    {
        await using var scope = body.Scope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CommitteeDb>();
        var caller = Caller.ForConsole(await db.Committees.Select(c => c.Id).ToListAsync());
        var now = TimeProvider.System.GetUtcNow();
        var known = await services.GetRequiredService<QuestionContextReader>()
            .ReadAsync(caller, null, now, DateOnly.FromDateTime(now.UtcDateTime), default);
        var question = QuestionReader.Read(text, known);
        var own = await CandidateMeetings.LoadAsync(db, caller, question.CommitteeId, default);
        var all = await CandidateMeetings.LoadAsync(db, caller, null, default);
        var named = AnswerQuestion.Named(question, own).Meetings ?? AnswerQuestion.Named(question, all).Meetings;
        var search = new CandidateSearch(
            db, services.GetRequiredService<PassageTermCache>(), services.GetRequiredService<Glossary>(),
            services.GetRequiredService<MeaningIndex>());
        return (question, (await search.FindAsync(caller, question, all, named, default)).Candidates);
    }

    private static async Task DumpAsync(string path, List<TrainedQuestion> questions)
    {
        await using var file = File.CreateText(path);
        foreach (var q in questions)
        {
            await file.WriteLineAsync(JsonSerializer.Serialize(new
            {
                body = q.Body,
                id = q.Gold.Id,
                type = q.Gold.Type,
                q = q.Gold.Text,
                names = CandidateFeatures.Names,
                candidates = q.Candidates.Select(
                    (c, i) =>
                        new
                        {
                            text = c.Text,
                            e150 = Excerpt.Of(c, q.Asked, 150, Excerpt.Scores(c, q.Candidates)),
                            e200 = Excerpt.Of(c, q.Asked, 200, Excerpt.Scores(c, q.Candidates)),
                            excerpt = Excerpt.Of(c, q.Asked, 280, Excerpt.Scores(c, q.Candidates)),
                            e340 = Excerpt.Of(c, q.Asked, 340, Excerpt.Scores(c, q.Candidates)),
                            e420 = Excerpt.Of(c, q.Asked, 420, Excerpt.Scores(c, q.Candidates)),
                            e560 = Excerpt.Of(c, q.Asked, 560, Excerpt.Scores(c, q.Candidates)),
                            x = c.Features,
                            worth = q.Worth[i],
                            held = q.Gold.Held(c.Text),
                            evidence = q.Gold.Evidenced(c.Text),
                            passage = c.Source.Id * (c.Source.IsFact ? -1 : 1),
                            meeting = c.MeetingId,
                        }),
            }));
        }
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
