using System.Collections.Generic;
using UnityEngine;

namespace TinyGame.Player
{
    /// <summary>Reuses inactive copies of a prefab instead of making new ones.</summary>
    public abstract class ObjectPool<T> : MonoBehaviour where T : Component
    {
        [SerializeField] private T prefab;
        [SerializeField] private int startSize = 8;

        private readonly List<T> copies = new List<T>();

        private void Awake()
        {
            for (int i = 0; i < startSize; i++)
            {
                AddCopy();
            }
        }

        /// <summary>Activates a free copy at a place; makes one when all are in use.</summary>
        public T Spawn(Vector3 position, Quaternion rotation)
        {
            T copy = FindFree() ?? AddCopy();
            copy.transform.SetPositionAndRotation(position, rotation);
            copy.gameObject.SetActive(true);
            return copy;
        }

        private T FindFree()
        {
            foreach (T copy in copies)
            {
                if (!copy.gameObject.activeSelf)
                {
                    return copy;
                }
            }

            return null;
        }

        private T AddCopy()
        {
            T copy = Instantiate(prefab, transform);
            copy.gameObject.SetActive(false);
            copies.Add(copy);
            return copy;
        }
    }
}
