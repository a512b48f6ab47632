using System.Globalization;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Samples;

/// <summary>Makes texts and numbers within the limits that schemas set together.</summary>
internal sealed class ScalarMaker
{
    /// <summary>Another number gives another value, where the limits leave room for one.</summary>
    public int Variation { get; set; }

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    public PlainValue? Number(HeldTogether held, bool isInteger, Random? random)
    {
        var (least, most) = Range(held, isInteger);
        if (least > most)
        {
            return null;
        }

        var step = held.Steps.DefaultIfEmpty(0).Max();
        if (isInteger && step is 0 or (> 0 and < 1))
        {
            step = 1;
        }

        // From the least on: below it all that chance and variation give would be one number.
        var wanted = Math.Max(1, least) + (random is null ? 0 : random.Next(1, 1000) - 1) + (Variation * Math.Max(step, 1));
        if (isInteger && (random is not null || (Variation > 0 && wanted > most)))
        {
            // Around again: so would it be at the most.
            wanted = least + ((wanted - least) % (most - least + 1));
        }

        wanted = Math.Min(wanted, most);
        var aligned = step > 0 ? Align(wanted, step, least, most) : wanted;
        return PlainValue.Number(aligned.ToString(CultureInfo.InvariantCulture));
    }

    public PlainValue? Text(HeldTogether held, Random random, bool isByChance)
    {
        if (held.First(static schema => schema.Extension("x-client-csv")) is not null)
        {
            return PlainValue.String("1,2");
        }

        var number = Variation + (isByChance ? random.Next(1, 10_000) : 0);
        var patterns = held.Patterns.ToArray();
        if (
            FormatSamples.Of(held.Format, number) is { } formatted
            && HasLength(held, formatted)
            && patterns.All(pattern => ValueJudge.MayMatch(pattern, formatted))
        )
        {
            return PlainValue.String(formatted);
        }

        return patterns.Length > 0 ? Patterned(held, patterns, random) : PlainValue.String(Sized(held, number));
    }

    private static bool HasLength(HeldTogether held, string text) => text.Length >= held.MinLength && text.Length <= held.MaxLength;

    private PlainValue? Patterned(HeldTogether held, string[] patterns, Random random)
    {
        string? nearest = null;
        var plain = Sized(held, Variation);
        foreach (var extra in (int[])[0, 1, 2, 3, 5, held.MinLength, held.MinLength / 2, held.MinLength / 3, 8, 13])
        {
            for (var i = 0; i < 3 + Math.Min(Variation, 5); i++)
            {
                foreach (var pattern in patterns)
                {
                    var text = PatternText.Make(pattern, random, extra + (Variation > 0 ? i : 0)) ?? plain;
                    if (text.Length < held.MinLength && !pattern.EndsWith('$'))
                    {
                        text += new string('a', held.MinLength - text.Length);
                    }

                    nearest ??= text;
                    if (HasLength(held, text) && patterns.All(one => ValueJudge.MayMatch(one, text)))
                    {
                        return PlainValue.String(text);
                    }
                }
            }
        }

        return nearest is null ? null : PlainValue.String(nearest);
    }

    private static string Sized(HeldTogether held, int number)
    {
        var text = number == 0 ? "text" : "text" + Digits(number);
        if (text.Length < held.MinLength)
        {
            text = text.PadRight(Math.Min(held.MinLength, 100_000), 'x');
        }

        // What tells two apart stands at the end.
        return text.Length > held.MaxLength ? text[(text.Length - held.MaxLength)..] : text;
    }

    private static (decimal Least, decimal Most) Range(HeldTogether held, bool isInteger)
    {
        var (least, most) = held.Format switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "int16" => (short.MinValue, short.MaxValue),
            "int8" => (sbyte.MinValue, sbyte.MaxValue),
            "uint8" => (0, byte.MaxValue),
            "uint16" => (0, ushort.MaxValue),
            "uint32" => (0, uint.MaxValue),
            "uint64" => (0, ulong.MaxValue),
            "flag" => (0, 1),
            _ => ((decimal)long.MinValue, (decimal)long.MaxValue),
        };
        foreach (var limit in held.Minima)
        {
            if (JsonNumbers.Parse(limit.Value) is { } bound)
            {
                least = Math.Max(least, Inside(bound, limit.IsExclusive, isInteger, 1));
            }
        }

        foreach (var limit in held.Maxima)
        {
            if (JsonNumbers.Parse(limit.Value) is { } bound)
            {
                most = Math.Min(most, Inside(bound, limit.IsExclusive, isInteger, -1));
            }
        }

        return (least, most);
    }

    private static decimal Inside(decimal bound, bool isExclusive, bool isInteger, int towards)
    {
        if (!isInteger)
        {
            return isExclusive ? bound + (towards * 0.001m) : bound;
        }

        var whole = towards > 0 ? Math.Ceiling(bound) : Math.Floor(bound);
        return isExclusive && whole == bound ? whole + towards : whole;
    }

    private static decimal Align(decimal wanted, decimal step, decimal least, decimal most)
    {
        var below = Math.Floor(wanted / step) * step;
        return below >= least ? below
            : below + step <= most ? below + step
            : wanted;
    }
}
