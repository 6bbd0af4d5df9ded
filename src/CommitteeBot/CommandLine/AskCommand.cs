using System.CommandLine;
using CommitteeBot.Answers;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Questions;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>ask "question"</c> answers on the console, from the same minutes and by the same rules as in chat.
/// </summary>
internal static class AskCommand
{
    public static Command Create(IServiceProvider services)
    {
        var words = new Argument<string[]>(
            "QUESTION") { Description = "The question, in your own words.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ask", "Answers a question from the minutes.") { words };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;
            await services.GetRequiredService<FillEmptyStore>().RunAsync(cancellation);

            await using var scope = services.CreateAsyncScope();
            var answer = await AnswerAsync(
                scope.ServiceProvider, string.Join(' ', parsed.GetRequiredValue(words)), cancellation);
            Console.WriteLine(answer.Text.Replace("**", "", StringComparison.Ordinal));
            foreach (var source in answer.Sources)
                Console.WriteLine($"  {source.ToLine()}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Answer> AnswerAsync(
        IServiceProvider services, string text, CancellationToken cancellation)
    {
        var ids = await services.GetRequiredService<CommitteeDb>().Committees.Select(c => c.Id)
            .ToListAsync(cancellation);
        var caller = Caller.ForConsole(ids);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var known = await services
            .GetRequiredService<QuestionContextReader>().ReadAsync(
                caller, null, now, CommitteeDay.At(now, "Europe/London"), cancellation);
        var answers = services.GetRequiredService<AnswerQuestion>();
        return await answers.RunAsync(
            caller, QuestionReader.Read(text, known), cancellation, answers.BeginPointing(null, isPrivate: true, now));
    }
}
