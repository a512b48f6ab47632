namespace TikiSpec.Generator;

/// <summary>The names that the stages are tracked by: the pipeline's vocabulary, shared with the tests.</summary>
internal static class StageNames
{
    /// <summary>Additional files that are marked as specs, and those that look as if they should be.</summary>
    public const string Select = nameof(Select);

    /// <summary>The text of each of them, with the names of the files that it refers to.</summary>
    public const string Read = nameof(Read);

    /// <summary>All files of a project: which name each goes by, which one replaces which.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>A spec together with the files that it refers to.</summary>
    public const string Link = nameof(Link);

    /// <summary>A spec's surface and its problems.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The surface alone: equal before and after an edit that moves lines only.</summary>
    public const string Surface = nameof(Surface);

    /// <summary>What the project makes of deprecations, from its build properties.</summary>
    public const string Policy = nameof(Policy);

    /// <summary>A surface as that policy has it.</summary>
    public const string Lifecycle = nameof(Lifecycle);

    /// <summary>The project's committed surface files.</summary>
    public const string Baseline = nameof(Baseline);

    /// <summary>A surface with the names that such a file has and the document no longer gives.</summary>
    public const string Keep = nameof(Keep);

    /// <summary>Where the surfaces depart from those files.</summary>
    public const string Compare = nameof(Compare);

    /// <summary>Classes marked with <c>[ApiClient]</c>, with their positions.</summary>
    public const string Clients = nameof(Clients);

    /// <summary>The same without positions.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>The names of the specs that some client asks for.</summary>
    public const string Asked = nameof(Asked);

    /// <summary>Clients × surfaces: what to emit, and what stands in the way.</summary>
    public const string Join = nameof(Join);

    /// <summary>One file each: one type, or of a document of hundreds several.</summary>
    public const string Unit = nameof(Unit);

    /// <summary>The file's text.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>Every problem, each once.</summary>
    public const string Report = nameof(Report);
}
