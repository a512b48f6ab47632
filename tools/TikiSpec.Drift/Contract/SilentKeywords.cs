namespace TikiSpec.Drift.Contract;

/// <summary>Keywords that explain, or say what silence says: no value tells whether they are there.</summary>
internal static class SilentKeywords
{
    /// <summary>The schema has no other keywords but those that are allowed.</summary>
    public static bool AreAllBut(SchemaView schema, Func<string, bool> isAllowed)
    {
        var keywords = schema.Keywords;
        for (var i = 0; i < keywords.Count; i++)
        {
            if (!isAllowed(keywords[i].Name) && !IsSilent(keywords[i], schema))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSilent(KeywordView word, SchemaView schema) =>
        word.Name switch
        {
            "title" or "description" or "example" or "examples" or "externalDocs" or "xml" or "$comment" => true,
            "minLength" or "minItems" or "minProperties" => word.Text == "0",
            "multipleOf" => word.Text == "1" && schema.Types is ["integer"],
            "deprecated" or "nullable" or "readOnly" or "writeOnly" or "uniqueItems" => word.Value.Is("boolean") && !word.IsTrue,
            _ => false,
        };
}
