namespace TikiSpec.Emulator;

/// <summary>Something that is wrong with a body.</summary>
/// <param name="Property">Where: <c>variants[1].price</c>; empty for the body as a whole.</param>
/// <param name="Complaint">What: <c>is required</c>.</param>
internal readonly record struct BodyProblem(string Property, string Complaint)
{
    public override string ToString() => Property.Length == 0 ? "body " + Complaint : Property + " " + Complaint;
}
