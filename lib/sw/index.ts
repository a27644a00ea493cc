declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }
const manifest = self.__WB_MANIFEST
const build: string = process.env.NEXT_PUBLIC_BUILD_ID ?? ''
self.addEventListener('install', () => console.log(build, manifest.length))

export {}
