using System.Xml.Linq;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>One random change to an XML tree: what a tool, a merge or a hand can do to a file that stays well-formed.</summary>
internal static class TreeDamage
{
    private static readonly string[] Values =
        ["", " ", "0", "-1", "99999999999999999999", "true", "mulai", "selesai", "tidakAda", "P1D", "R/P1D", "P999999999Y", "a = \"b", "nrOfInstances", "[", "x y", "${a}", "\uFFFD"];

    private static readonly string[] Names =
        ["startEvent", "endEvent", "userTask", "serviceTask", "subProcess", "boundaryEvent", "parallelGateway", "exclusiveGateway", "inclusiveGateway", "callActivity",
         "multiInstanceLoopCharacteristics", "timerEventDefinition", "errorEventDefinition", "terminateEventDefinition", "messageEventDefinition", "sequenceFlow", "sendTask", "receiveTask", "intermediateCatchEvent"];

    public static void Apply(XDocument document, Random random)
    {
        var elements = document.Root!.Descendants().ToList();
        if (elements.Count == 0)
        {
            return;
        }

        var element = elements[random.Next(elements.Count)];
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        switch (random.Next(8))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                elements[random.Next(elements.Count)].Add(new XElement(element));
                break;
            case 3 when attributes.Count > 0:
                attributes[random.Next(attributes.Count)].Remove();
                break;
            case 4 when attributes.Count > 0:
                attributes[random.Next(attributes.Count)].Value = Values[random.Next(Values.Length)];
                break;
            case 5 when attributes.Count > 0:
                var other = elements[random.Next(elements.Count)].Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration);
                attributes[random.Next(attributes.Count)].Value = other?.Value ?? "x";
                break;
            case 6 when !element.HasElements:
                element.Value = Values[random.Next(Values.Length)];
                break;
            default:
                element.Name = element.Name.Namespace + Names[random.Next(Names.Length)];
                break;
        }
    }
}
