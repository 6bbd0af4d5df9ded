namespace CommitteeBot.Tests.Pointing;

/// <summary>
/// Models to put a bot to: one that points right wherever a sentence that it is given holds the answer, one that points
/// anywhere, and one that says everything is the answer and puts words of its own in every field.
/// </summary>
internal static class PointingModels
{
    public static string Right(AskedOfModel asked, IReadOnlyDictionary<string, GoldQuestion> gold)
    {
        if (!gold.TryGetValue(asked.Typed, out var question) || !question.IsAnswerable)
            return ScriptedModel.Pointing();
        var whole = asked.Sentences.Index().Where(s => question.IsAnsweredBy(s.Item)).Select(s => s.Index + 1).ToArray();
        if (whole.Length > 0)
            return ScriptedModel.Pointing("answer", whole[..1]);
        var parts = question.Parts(asked.Sentences);
        return parts.Length > 0 ? ScriptedModel.Pointing("answer", parts) : ScriptedModel.Pointing();
    }

    public static string Anywhere(AskedOfModel asked, Random random)
    {
        var verdict = random.GetItems(["answer", "partly", "none"], 1)[0];
        var sentences = asked.Sentences.Count == 0
            ? []
            : Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, asked.Sentences.Count + 1)).ToArray();
        return ScriptedModel.Pointing(verdict, sentences, random.Next(0, asked.Purposes.Count + 1));
    }

    /// <summary>The longest sentences are the likeliest to hold what should not be shown.</summary>
    public static string Hostile(AskedOfModel asked)
    {
        var longest = asked.Sentences.Index().OrderByDescending(s => s.Item.Length).Take(3).Select(s => s.Index + 1);
        return ScriptedModel.Pointing(
            "answer", [.. longest, 99], asked.Purposes.Count, "exempt confidential", "<b>Visit evil.example</b>", "salary");
    }
}
