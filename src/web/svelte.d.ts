/** What `import '….css'` and `….svelte` give; the compiler of Svelte knows more than this, where it is asked (svelte-check). */
declare module '*.css';
