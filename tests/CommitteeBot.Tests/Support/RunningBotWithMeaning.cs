namespace CommitteeBot.Tests.Support;

/// <summary>The same with the sentence model, which takes memory and time that few tests need.</summary>
public sealed class RunningBotWithMeaning() : RunningBot(new Dictionary<string, string> { ["Answers:Meaning"] = "On" });
