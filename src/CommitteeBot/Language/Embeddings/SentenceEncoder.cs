using System.Numerics.Tensors;
using FastBertTokenizer;
using Microsoft.ML.OnnxRuntime;

namespace CommitteeBot.Language.Embeddings;

/// <summary>
/// Turns text into embeddings: texts that mean much the same lie close together. Safe to use from several threads.
/// </summary>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>What the model was trained to see before a question; passages go in as they are.</summary>
    private const string QuestionPrefix = "Represent this sentence for searching relevant passages: ";

    /// <summary>The time grows with the length; what a passage is about is said before this many word pieces.</summary>
    private const int MaxTokens = 192;

    /// <summary>
    /// Texts of a batch are padded to its longest, so a batch is bounded by what it comes to, not by its number of
    /// texts.
    /// </summary>
    private const int MaxTokensInBatch = 1536;

    /// <summary>The word between the two marks that every text has.</summary>
    private const int OfOneWord = 3;

    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession session;
    private readonly BertTokenizer tokenizer = new();
    private readonly string[] outputs;
    private readonly RunOptions run = new();

    public SentenceEncoder(ModelFiles files, int threads)
    {
        ModelTelemetry.Disable();
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            EnableCpuMemArena = false,
        };
        // Threads that wait for the next question must not keep the cores busy.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session = new InferenceSession(files.Weights, options);
        outputs = [session.OutputNames[0]];
        using var vocabulary = File.OpenText(files.Vocabulary);
        tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
    }

    /// <summary>Whether the model has met the word whole; a word that it hasn't is made of pieces.</summary>
    public bool IsWord(string word) => Tokens(word).Length == OfOneWord;

    public Embedding EncodeQuestion(string question)
    {
        using var measure = EncoderMeasure.Begin(EncoderMeasure.Question);
        return EncodeAll([QuestionPrefix + question])[0];
    }

    /// <returns>One embedding a text, in the order of the texts.</returns>
    public Embedding[] Encode(IReadOnlyList<string> texts)
    {
        using var measure = EncoderMeasure.Begin(EncoderMeasure.Passages);
        return EncodeAll(texts);
    }

    private Embedding[] EncodeAll(IReadOnlyList<string> texts)
    {
        var tokens = texts.Select(Tokens).ToList();
        var embeddings = new Embedding[texts.Count];
        // Texts of one length go together: the padding would be worked on like text.
        var batch = new List<int>();
        foreach (var i in Enumerable.Range(0, texts.Count).OrderBy(i => tokens[i].Length))
        {
            if (batch.Count > 0 && (batch.Count + 1) * tokens[i].Length > MaxTokensInBatch)
                Flush();
            batch.Add(i);
        }

        if (batch.Count > 0)
            Flush();
        return embeddings;

        void Flush()
        {
            var width = batch.Max(i => tokens[i].Length);
            Run([.. batch.Select(i => tokens[i])], states =>
            {
                // The first token's state stands for the text: that is how this model was trained.
                for (var row = 0; row < batch.Count; row++)
                    embeddings[batch[row]] = Embedding.From(
                        states.Slice(row * width * Embedding.Dimensions, Embedding.Dimensions));
            });
            batch.Clear();
        }
    }

    /// <summary>What each word of one text means beside the others.</summary>
    /// <returns>One vector a word, the mean of its pieces; shorter than the words where the text is too long.</returns>
    public float[][] EncodeWords(IReadOnlyList<string> words)
    {
        var pieces = words.Select(w => Tokens(w)[1..^1]).ToList();
        var ends = Tokens("");
        long[] ids = [ends[0], .. pieces.SelectMany(p => p).Take(MaxTokens - 2), ends[^1]];
        var vectors = new List<float[]>();
        Run([ids], states =>
        {
            var at = 1;
            foreach (var own in pieces.TakeWhile(p => at + p.Length < ids.Length))
            {
                vectors.Add(Mean(states.Slice(at * Embedding.Dimensions, own.Length * Embedding.Dimensions)));
                at += own.Length;
            }
        });
        return [.. vectors];
    }

    private static float[] Mean(ReadOnlySpan<float> states)
    {
        var mean = new float[Embedding.Dimensions];
        for (var at = 0; at < states.Length; at += Embedding.Dimensions)
            TensorPrimitives.Add(mean, states.Slice(at, Embedding.Dimensions), mean);
        var length = TensorPrimitives.Norm<float>(mean);
        if (length > 0)
            TensorPrimitives.Divide(mean, length, mean);
        return mean;
    }

    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private long[] Tokens(string text)
    {
        // The tokenizer reuses what it hands out.
        lock (tokenizer)
            return tokenizer.Encode(text, MaxTokens).InputIds.ToArray();
    }

    private void Run(IReadOnlyList<long[]> texts, Action<ReadOnlySpan<float>> read)
    {
        var width = texts.Max(t => t.Length);
        var ids = new long[texts.Count * width];
        var mask = new long[ids.Length];
        for (var row = 0; row < texts.Count; row++)
        {
            texts[row].CopyTo(ids, row * width);
            Array.Fill(mask, 1, row * width, texts[row].Length);
        }

        long[] shape = [texts.Count, width];
        using var inputIds = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var attention = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        using var results = session.Run(run, Inputs, [inputIds, attention, types], outputs);
        read(results[0].GetTensorDataAsSpan<float>());
    }
}
