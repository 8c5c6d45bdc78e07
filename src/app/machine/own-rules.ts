/** Our own few YARA rules: what files do that no reader of ours tells. They come along wherever rules are switched on. */
export const ownRules = String.raw`
rule hidden_powershell {
  meta:
    description = "starts PowerShell out of sight, with a coded command"
  strings:
    $shell = "powershell" nocase ascii wide
    $coded = /-e(nc|ncodedcommand|c)?\s{1,4}[A-Za-z0-9+\/=]{40}/ nocase ascii wide
    $hidden = /-w(in|indowstyle)?\s{1,4}(hidden|1)\b/ nocase ascii wide
    $fetch = /(downloadstring|downloadfile|invoke-webrequest|iwr |frombase64string)/ nocase ascii wide
  condition:
    filesize < 8MB and $shell and ($coded or ($hidden and $fetch))
}

rule fetched_by_windows_itself {
  meta:
    description = "lets a program of Windows fetch and run something"
  strings:
    $mshta = /mshta(\.exe)?"?\s{1,4}"?https?:\/\// nocase ascii wide
    $regsvr = /regsvr32(\.exe)?\s[^\r\n]{0,60}\/i:https?:\/\// nocase ascii wide
    $certutil = /certutil(\.exe)?\s[^\r\n]{0,60}-urlcache[^\r\n]{0,60}https?:\/\// nocase ascii wide
    $bits = /bitsadmin(\.exe)?\s[^\r\n]{0,60}\/transfer/ nocase ascii wide
  condition:
    filesize < 8MB and any of them
}

rule asks_the_reader_to_run {
  meta:
    description = "a page that puts a command into the clipboard and tells the reader to run it"
  strings:
    $copies = "navigator.clipboard.writeText" nocase
    $old = "execCommand('copy')" nocase
    $shell = /(powershell|mshta|cmd(\.exe)? \/c|curl )/ nocase
    $keys = /(win(dows)?\s{0,3}(key)?\s{0,3}\+\s{0,3}R|Ctrl\s{0,3}\+\s{0,3}V)/ nocase
  condition:
    filesize < 4MB and ($copies or $old) and $shell and $keys
}

rule autoit_program {
  meta:
    description = "a program that carries an AutoIt script"
  strings:
    $mark = "AU3!EA06"
  condition:
    uint16(0) == 0x5a4d and $mark
}
`;
