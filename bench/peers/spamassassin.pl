#!/usr/bin/perl
# Scores mails with Debian's SpamAssassin, local tests only: one path a line on standard input, one "score path" a line out.
use strict;
use warnings;
use Mail::SpamAssassin;

my $state = shift or die "a folder for its state\n";
my $judge = Mail::SpamAssassin->new({
  local_tests_only => 1,
  dont_copy_prefs => 1,
  userstate_dir => $state,
  userprefs_filename => "$state/none",
  post_config_text => "use_bayes 0\nuse_auto_whitelist 0\n",
});
$judge->compile_now(0);
$| = 1;
while (my $path = <STDIN>) {
  chomp $path;
  open(my $file, '<:raw', $path) or die "$path: $!\n";
  my $bytes = do { local $/; <$file> };
  close($file);
  my $mail = $judge->parse($bytes);
  my $status = $judge->check($mail);
  printf "%.1f %s\n", $status->get_score(), $path;
  $status->finish();
  $mail->finish();
}
