namespace TikiSpec.Tests.Models;

public enum ItemKind
{
    None = 0,
    Simple = 1,
    Configurable = 2,
}
