using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace CommitteeBot.Language.Embeddings;

/// <summary>
/// A direction in the model's space, a byte a dimension: a quarter of the memory, and no difference in what is found.
/// </summary>
/// <param name="Values">−127 to 127.</param>
/// <param name="Scale">What one step is worth, so that the whole has length 1.</param>
internal readonly record struct Embedding(sbyte[] Values, float Scale)
{
    public const int Dimensions = 384;

    /// <summary>As stored: the scale, then the values.</summary>
    public const int Bytes = sizeof(float) + Dimensions;

    public static Embedding From(ReadOnlySpan<float> state)
    {
        var length = TensorPrimitives.Norm(state);
        var step = TensorPrimitives.MaxMagnitude(state);
        step = Math.Abs(step) / sbyte.MaxValue;
        var values = new sbyte[Dimensions];
        for (var i = 0; i < Dimensions && step > 0; i++)
            values[i] = (sbyte)MathF.Round(state[i] / step);
        return new Embedding(values, length > 0 ? step / length : 0);
    }

    public static Embedding From(byte[] stored)
    {
        var values = new sbyte[Dimensions];
        MemoryMarshal.Cast<byte, sbyte>(stored.AsSpan(sizeof(float))).CopyTo(values);
        return new Embedding(values, BitConverter.ToSingle(stored));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        BitConverter.TryWriteBytes(bytes, Scale);
        MemoryMarshal.AsBytes(Values.AsSpan()).CopyTo(bytes.AsSpan(sizeof(float)));
        return bytes;
    }

    /// <summary>The cosine: 1 for the same direction, about 0 for texts that have nothing in common.</summary>
    public float Similarity(Embedding other) => Dot(Values, other.Values) * Scale * other.Scale;

    public static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = Vector<int>.Zero;
        var ofA = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(a);
        var ofB = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(b);
        for (var i = 0; i < ofA.Length && i < ofB.Length; i++)
        {
            Vector.Widen(ofA[i], out var lowA, out var highA);
            Vector.Widen(ofB[i], out var lowB, out var highB);
            // 127 × 127 twice is 32,258: two products still fit.
            Vector.Widen((lowA * lowB) + (highA * highB), out var first, out var second);
            sum += first + second;
        }

        var total = Vector.Sum(sum);
        for (var i = ofA.Length * Vector<sbyte>.Count; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }
}
