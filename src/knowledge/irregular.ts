/** Past forms that no stemmer takes back to their verb. Left out: those that are words of their own ("left", "found", "bound", "rose", "saw"). */

const FORMS = `arose arisen arise · became become · began begun begin · beaten beat · blew blown blow · broke broken break · brought bring · built build
  bought buy · caught catch · chose chosen choose · came come · dealt deal · drew drawn draw · drove driven drive · fell fallen fall · felt feel
  fought fight · fled flee · forbade forbidden forbid · foresaw foreseen foresee · forgot forgotten forget · froze frozen freeze · gave given give
  went gone go · grew grown grow · held hold · hid hidden hide · kept keep · knew known know · led lead · lent lend · lost lose · made make
  meant mean · met meet · overcame overcome · overtook overtaken overtake · paid pay · ran run · said say · sank sunk sink · sent send · shook shaken shake
  shown show · sold sell · sought seek · spent spend · spoke spoken speak · stole stolen steal · stood stand · stuck stick · struck stricken strike
  swept sweep · swore sworn swear · taught teach · took taken take · thought think · threw thrown throw · told tell · tore torn tear
  undertook undertaken undertake · understood understand · undid undone undo · upheld uphold · withdrew withdrawn withdraw · withheld withhold
  woke woken wake · won win · wore worn wear · wrote written write`;

/** The verb of an irregular past form. */
export const VERB_OF: ReadonlyMap<string, string> = new Map(
  FORMS.split(/[·\n]/).flatMap((line) => {
    const forms = line.trim().split(" ");
    const verb = forms.pop() as string;
    return forms.map((form): [string, string] => [form, verb]);
  }),
);
