'use client'
import { Button } from '@/app/_ui/button'

export const PrintButton = ({ word }: { word: string }) => (
  <Button look="plain" onClick={() => window.print()}>
    {word}
  </Button>
)
