using System.Text.Json;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>For each token of a payload the string or object that must exist once it has been read, whoever reads
/// it.</summary>
/// <param name="Steps">One a token.</param>
/// <param name="Makers">What the steps to make something make, in their order.</param>
internal sealed record FloorPlan(FloorStep[] Steps, Func<object>[] Makers)
{
    /// <summary>A pass over the tokens that makes these strings and objects, and nothing else: no name is compared, no
    /// number is parsed, nothing is assigned.</summary>
    public object Run(byte[] payload)
    {
        var reader = new Utf8JsonReader(payload);
        object made = payload;
        var token = 0;
        var maker = 0;
        while (reader.Read())
        {
            switch (Steps[token++])
            {
                case FloorStep.Text:
                    made = reader.GetString()!;
                    break;
                case FloorStep.Make:
                    made = Makers[maker++]();
                    break;
            }
        }
        return made;
    }
}

/// <summary>What a token makes unavoidable.</summary>
internal enum FloorStep : byte
{
    Nothing,
    Text,
    Make,
}
