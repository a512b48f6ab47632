namespace TikiSpec.Generator.Specs;

/// <summary>What the project says about an additional file.</summary>
internal enum SpecMark
{
    /// <summary>Nothing: it could be a spec by its extension, and is known by name only.</summary>
    None,

    /// <summary><c>TikiSpec="true"</c>: a spec of the project's own.</summary>
    Own,

    /// <summary><c>TikiSpecOrigin="package"</c> as well: handed in by the package.</summary>
    Package,
}
